-- CreateTable
CREATE TABLE "Picture" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IntakeUpload" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "files" JSONB NOT NULL,
    "places" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "drafts" INTEGER,

    CONSTRAINT "IntakeUpload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Picture_at_idx" ON "Picture"("at");

-- CreateIndex
CREATE UNIQUE INDEX "IntakeUpload_key_key" ON "IntakeUpload"("key");

-- CreateIndex
CREATE INDEX "IntakeUpload_byId_at_idx" ON "IntakeUpload"("byId", "at");

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntakeUpload" ADD CONSTRAINT "IntakeUpload_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
