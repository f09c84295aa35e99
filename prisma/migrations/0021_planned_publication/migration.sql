-- CreateTable
CREATE TABLE "PlannedPublication" (
    "kind" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "correction" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID NOT NULL,
    "refusal" TEXT,

    CONSTRAINT "PlannedPublication_pkey" PRIMARY KEY ("kind","entryId")
);

-- CreateIndex
CREATE INDEX "PlannedPublication_at_idx" ON "PlannedPublication"("at");

-- CreateIndex
CREATE INDEX "PlannedPublication_actorId_idx" ON "PlannedPublication"("actorId");

-- AddForeignKey
ALTER TABLE "PlannedPublication" ADD CONSTRAINT "PlannedPublication_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
