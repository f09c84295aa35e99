-- AlterTable
ALTER TABLE "QuestionRevision" ADD COLUMN     "reviewerId" UUID;

-- CreateTable
CREATE TABLE "ProposedQuestion" (
    "questionId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "note" TEXT,
    "key" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "returnedById" UUID,
    "returnedWhy" TEXT,
    "returnedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProposedQuestion_pkey" PRIMARY KEY ("questionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProposedQuestion_key_key" ON "ProposedQuestion"("key");

-- CreateIndex
CREATE INDEX "ProposedQuestion_byId_idx" ON "ProposedQuestion"("byId");

-- CreateIndex
CREATE INDEX "ProposedQuestion_returnedById_idx" ON "ProposedQuestion"("returnedById");

-- AddForeignKey
ALTER TABLE "QuestionRevision" ADD CONSTRAINT "QuestionRevision_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposedQuestion" ADD CONSTRAINT "ProposedQuestion_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposedQuestion" ADD CONSTRAINT "ProposedQuestion_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposedQuestion" ADD CONSTRAINT "ProposedQuestion_returnedById_fkey" FOREIGN KEY ("returnedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- How many people were asked a question lately is read whenever somebody is about to change it.
CREATE INDEX "DiagnosisEvent_answered_idx" ON "DiagnosisEvent"((data->>'question'), at) WHERE kind = 'answered';
