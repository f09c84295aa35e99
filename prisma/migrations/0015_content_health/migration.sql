-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "mergedIntoId" TEXT;

-- AlterTable
ALTER TABLE "QuestionRevision" ADD COLUMN     "authorId" UUID,
ADD COLUMN     "key" TEXT,
ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "KnownProblem" ADD COLUMN     "expiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "ownerId" UUID,
ADD COLUMN     "reviewAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Demotion" (
    "id" UUID NOT NULL,
    "problemId" TEXT NOT NULL,
    "solutionId" TEXT NOT NULL,
    "tried" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fromBank" INTEGER NOT NULL,
    "untilBank" INTEGER,

    CONSTRAINT "Demotion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryFlag" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "solutionId" TEXT,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "role" "Role",
    "personId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "closedAs" TEXT,
    "answer" TEXT,

    CONSTRAINT "EntryFlag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "benefit" TEXT NOT NULL,
    "problemId" TEXT,
    "serviceId" TEXT,
    "state" TEXT NOT NULL DEFAULT 'idea',
    "version" INTEGER NOT NULL DEFAULT 1,
    "authorId" UUID NOT NULL,
    "ownerId" UUID,
    "decision" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Demotion_fromBank_untilBank_idx" ON "Demotion"("fromBank", "untilBank");

-- CreateIndex
CREATE INDEX "Demotion_solutionId_idx" ON "Demotion"("solutionId");

-- CreateIndex
CREATE UNIQUE INDEX "EntryFlag_key_key" ON "EntryFlag"("key");

-- CreateIndex
CREATE INDEX "EntryFlag_kind_entryId_closedAt_idx" ON "EntryFlag"("kind", "entryId", "closedAt");

-- CreateIndex
CREATE INDEX "EntryFlag_closedAt_at_idx" ON "EntryFlag"("closedAt", "at");

-- CreateIndex
CREATE INDEX "EntryFlag_personId_idx" ON "EntryFlag"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Suggestion_key_key" ON "Suggestion"("key");

-- CreateIndex
CREATE INDEX "Suggestion_state_createdAt_idx" ON "Suggestion"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Suggestion_authorId_idx" ON "Suggestion"("authorId");

-- CreateIndex
CREATE INDEX "Suggestion_ownerId_idx" ON "Suggestion"("ownerId");

-- CreateIndex
CREATE INDEX "Question_mergedIntoId_idx" ON "Question"("mergedIntoId");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionRevision_key_key" ON "QuestionRevision"("key");

-- CreateIndex
CREATE INDEX "KnownProblem_mergedIntoId_idx" ON "KnownProblem"("mergedIntoId");

-- CreateIndex
CREATE INDEX "KnownProblem_reviewAt_idx" ON "KnownProblem"("reviewAt");

-- CreateIndex
CREATE INDEX "KnownProblem_expiresAt_idx" ON "KnownProblem"("expiresAt");

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionRevision" ADD CONSTRAINT "QuestionRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownProblem" ADD CONSTRAINT "KnownProblem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownProblem" ADD CONSTRAINT "KnownProblem_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "KnownProblem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryFlag" ADD CONSTRAINT "EntryFlag_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryFlag" ADD CONSTRAINT "EntryFlag_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
