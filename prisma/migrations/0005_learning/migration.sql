-- CreateTable
CREATE TABLE "Lesson" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "diagnosisId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "problemId" TEXT NOT NULL,
    "events" INTEGER NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,
    "fromBank" INTEGER NOT NULL,
    "untilBank" INTEGER,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Learning" (
    "id" UUID NOT NULL,
    "bank" INTEGER,
    "verdict" TEXT NOT NULL,
    "sessions" INTEGER NOT NULL,
    "judged" INTEGER NOT NULL,
    "authoredLoss" DOUBLE PRECISION NOT NULL,
    "learnedLoss" DOUBLE PRECISION NOT NULL,
    "authoredRight" DOUBLE PRECISION NOT NULL,
    "learnedRight" DOUBLE PRECISION NOT NULL,
    "temper" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Learning_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Lesson_fromBank_untilBank_idx" ON "Lesson"("fromBank", "untilBank");

-- CreateIndex
CREATE UNIQUE INDEX "Lesson_callId_fromBank_key" ON "Lesson"("callId", "fromBank");

-- CreateIndex
CREATE UNIQUE INDEX "Learning_bank_key" ON "Learning"("bank");

-- CreateIndex
CREATE INDEX "Learning_at_idx" ON "Learning"("at");

-- CreateIndex
CREATE INDEX "SearchTerm_family_idx" ON "SearchTerm"("locale", "stem" text_pattern_ops);

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_diagnosisId_fkey" FOREIGN KEY ("diagnosisId") REFERENCES "Diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_problemId_fkey" FOREIGN KEY ("problemId") REFERENCES "KnownProblem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Learning" ADD CONSTRAINT "Learning_bank_fkey" FOREIGN KEY ("bank") REFERENCES "BankRevision"("number") ON DELETE SET NULL ON UPDATE CASCADE;
