-- AlterTable
ALTER TABLE "IntakeUpload" ADD COLUMN     "source" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "WorkingCopy" (
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkingCopy_pkey" PRIMARY KEY ("personId","kind","entryId")
);

-- CreateTable
CREATE TABLE "ProposedMerge" (
    "kind" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "intoId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProposedMerge_pkey" PRIMARY KEY ("kind","fromId")
);

-- CreateIndex
CREATE INDEX "WorkingCopy_at_idx" ON "WorkingCopy"("at");

-- CreateIndex
CREATE INDEX "ProposedMerge_byId_idx" ON "ProposedMerge"("byId");

-- AddForeignKey
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposedMerge" ADD CONSTRAINT "ProposedMerge_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Notices of entries name the kind of the entry, too.
UPDATE "Notice" SET data = (data - 'problemId' - 'revision') || jsonb_build_object('entry', jsonb_build_object('kind', 'problem', 'id', data->>'problemId'))
WHERE data ? 'problemId';

-- Whom an entry reaches is counted whenever it is opened. What was tried cannot be told to the schema.
CREATE INDEX "Call_knownProblemId_idx" ON "Call"("knownProblemId");
CREATE INDEX "DiagnosisEvent_tried_idx" ON "DiagnosisEvent"((data->>'solution'), at) WHERE kind = 'tried';
