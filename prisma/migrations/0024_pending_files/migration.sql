-- CreateTable
CREATE TABLE "PendingFile" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PendingFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PendingFile_at_idx" ON "PendingFile"("at");
