-- Written by hand: Prisma does not know extensions. Fuzzy and accent-free search in PostgreSQL uses both.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('customer', 'level0', 'level1', 'level2', 'manager', 'admin');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('en', 'tr');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('public', 'customer', 'staff', 'level2');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('content', 'studio');

-- CreateEnum
CREATE TYPE "ProblemState" AS ENUM ('draft', 'inReview', 'published', 'archived');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('solvedStated', 'solvedImplied', 'unknown', 'called', 'calledAfterSolved');

-- CreateEnum
CREATE TYPE "CallKind" AS ENUM ('incident', 'serviceRequest');

-- CreateEnum
CREATE TYPE "CallState" AS ENUM ('new', 'inProgress', 'waiting', 'resolved', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "CallLevel" AS ENUM ('level0', 'level1', 'level2');

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "role" "Role" NOT NULL,
    "locale" "Locale",
    "organizationId" UUID,
    "passwordHash" TEXT,
    "sessionEpoch" INTEGER NOT NULL DEFAULT 0,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" BIGSERIAL NOT NULL,
    "accountKey" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankRevision" (
    "number" SERIAL NOT NULL,
    "reason" TEXT NOT NULL,
    "correction" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BankRevision_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Service" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "icon" TEXT NOT NULL,
    "direct" TEXT,
    "texts" JSONB NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "indexedVersion" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL,
    "origin" "Origin" NOT NULL DEFAULT 'content',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionRevision" (
    "id" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "fromBank" INTEGER NOT NULL,
    "untilBank" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuestionRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KnownProblem" (
    "id" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "state" "ProblemState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "origin" "Origin" NOT NULL DEFAULT 'content',
    "searchVersion" INTEGER NOT NULL DEFAULT 1,
    "indexedVersion" INTEGER NOT NULL DEFAULT 0,
    "sourceCallId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KnownProblem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProblemRevision" (
    "id" UUID NOT NULL,
    "problemId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "authorId" UUID,
    "reviewerId" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "fromBank" INTEGER,
    "untilBank" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProblemRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProblemEvent" (
    "id" BIGSERIAL NOT NULL,
    "problemId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProblemEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tree" (
    "id" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "origin" "Origin" NOT NULL DEFAULT 'content',
    "version" INTEGER NOT NULL DEFAULT 1,
    "searchVersion" INTEGER NOT NULL DEFAULT 1,
    "indexedVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Tree_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TreeRevision" (
    "id" UUID NOT NULL,
    "treeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "fromBank" INTEGER NOT NULL,
    "untilBank" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TreeRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestForm" (
    "id" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "origin" "Origin" NOT NULL DEFAULT 'content',
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "searchVersion" INTEGER NOT NULL DEFAULT 1,
    "indexedVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RequestForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Diagnosis" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "ownerId" UUID,
    "visitorKey" TEXT,
    "organizationId" UUID,
    "bank" INTEGER NOT NULL,
    "locale" "Locale" NOT NULL,
    "words" TEXT NOT NULL,
    "serviceId" TEXT,
    "treeId" TEXT,
    "requestId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "outcome" "Outcome" NOT NULL DEFAULT 'unknown',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Diagnosis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiagnosisEvent" (
    "id" BIGSERIAL NOT NULL,
    "diagnosisId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "role" "Role",
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DiagnosisEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Call" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "CallKind" NOT NULL,
    "state" "CallState" NOT NULL DEFAULT 'new',
    "version" INTEGER NOT NULL DEFAULT 1,
    "callerId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "serviceId" TEXT,
    "channel" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "requestData" JSONB,
    "requestId" TEXT,
    "impact" INTEGER NOT NULL DEFAULT 1,
    "urgency" INTEGER NOT NULL DEFAULT 1,
    "priority" INTEGER NOT NULL DEFAULT 4,
    "supportLevel" "CallLevel" NOT NULL,
    "assigneeId" UUID,
    "diagnosisId" UUID,
    "newToUs" BOOLEAN NOT NULL DEFAULT false,
    "knownProblemId" TEXT,
    "solutionId" TEXT,
    "resolvedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallEvent" (
    "id" BIGSERIAL NOT NULL,
    "callId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "audience" "Audience" NOT NULL DEFAULT 'staff',
    "actorId" UUID,
    "key" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CallEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchDocument" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "audience" "Audience" NOT NULL,
    "organizationId" UUID,
    "serviceId" TEXT,
    "version" INTEGER NOT NULL,
    "validated" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "tokens" BYTEA NOT NULL,
    "length" INTEGER NOT NULL,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchLanguage" (
    "locale" "Locale" NOT NULL,
    "documents" INTEGER NOT NULL DEFAULT 0,
    "length" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "SearchLanguage_pkey" PRIMARY KEY ("locale")
);

-- CreateTable
CREATE TABLE "SearchTerm" (
    "id" SERIAL NOT NULL,
    "locale" "Locale" NOT NULL,
    "stem" TEXT NOT NULL,
    "documents" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SearchTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "id" SERIAL NOT NULL,
    "locale" "Locale" NOT NULL,
    "text" TEXT NOT NULL,
    "termId" INTEGER NOT NULL,
    "deletions" TEXT[],

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchPosting" (
    "termId" INTEGER NOT NULL,
    "documentId" INTEGER NOT NULL,
    "audience" "Audience" NOT NULL,
    "impact" REAL NOT NULL,

    CONSTRAINT "SearchPosting_pkey" PRIMARY KEY ("termId","documentId","audience","impact")
);

-- CreateTable
CREATE TABLE "SearchOutbox" (
    "id" BIGSERIAL NOT NULL,
    "documentId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchOutbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchSynonym" (
    "id" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "words" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchSynonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchQuery" (
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "role" "Role",
    "hits" INTEGER NOT NULL,
    "engine" TEXT NOT NULL,
    "clickedKind" TEXT,
    "clickedId" TEXT,
    "clickedAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchQuery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organization_name_key" ON "Organization"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_organizationId_idx" ON "Person"("organizationId");

-- CreateIndex
CREATE INDEX "SignInAttempt_accountKey_at_idx" ON "SignInAttempt"("accountKey", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_address_at_idx" ON "SignInAttempt"("address", "at");

-- CreateIndex
CREATE INDEX "QuestionRevision_fromBank_untilBank_idx" ON "QuestionRevision"("fromBank", "untilBank");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionRevision_questionId_number_key" ON "QuestionRevision"("questionId", "number");

-- CreateIndex
CREATE INDEX "KnownProblem_state_serviceId_idx" ON "KnownProblem"("state", "serviceId");

-- CreateIndex
CREATE INDEX "KnownProblem_sourceCallId_idx" ON "KnownProblem"("sourceCallId");

-- CreateIndex
CREATE INDEX "ProblemRevision_fromBank_untilBank_idx" ON "ProblemRevision"("fromBank", "untilBank");

-- CreateIndex
CREATE UNIQUE INDEX "ProblemRevision_problemId_number_key" ON "ProblemRevision"("problemId", "number");

-- CreateIndex
CREATE INDEX "ProblemEvent_problemId_id_idx" ON "ProblemEvent"("problemId", "id");

-- CreateIndex
CREATE INDEX "TreeRevision_fromBank_untilBank_idx" ON "TreeRevision"("fromBank", "untilBank");

-- CreateIndex
CREATE UNIQUE INDEX "TreeRevision_treeId_number_key" ON "TreeRevision"("treeId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Diagnosis_key_key" ON "Diagnosis"("key");

-- CreateIndex
CREATE INDEX "Diagnosis_ownerId_createdAt_idx" ON "Diagnosis"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Diagnosis_visitorKey_idx" ON "Diagnosis"("visitorKey");

-- CreateIndex
CREATE INDEX "Diagnosis_organizationId_idx" ON "Diagnosis"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "DiagnosisEvent_diagnosisId_seq_key" ON "DiagnosisEvent"("diagnosisId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Call_number_key" ON "Call"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Call_key_key" ON "Call"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Call_diagnosisId_key" ON "Call"("diagnosisId");

-- CreateIndex
CREATE INDEX "Call_callerId_createdAt_idx" ON "Call"("callerId", "createdAt");

-- CreateIndex
CREATE INDEX "Call_organizationId_createdAt_idx" ON "Call"("organizationId", "createdAt");

-- CreateIndex
CREATE INDEX "Call_supportLevel_state_createdAt_idx" ON "Call"("supportLevel", "state", "createdAt");

-- CreateIndex
CREATE INDEX "Call_assigneeId_state_idx" ON "Call"("assigneeId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "CallEvent_key_key" ON "CallEvent"("key");

-- CreateIndex
CREATE INDEX "CallEvent_callId_id_idx" ON "CallEvent"("callId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_key_key" ON "Notice"("key");

-- CreateIndex
CREATE INDEX "Notice_personId_acknowledgedAt_idx" ON "Notice"("personId", "acknowledgedAt");

-- CreateIndex
CREATE INDEX "Notice_mailedAt_idx" ON "Notice"("mailedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SearchDocument_kind_entryId_locale_audience_key" ON "SearchDocument"("kind", "entryId", "locale", "audience");

-- CreateIndex
CREATE UNIQUE INDEX "SearchTerm_locale_stem_key" ON "SearchTerm"("locale", "stem");

-- CreateIndex
CREATE INDEX "SearchWord_prefix_idx" ON "SearchWord"("locale", "text" text_pattern_ops);

-- CreateIndex
CREATE INDEX "SearchWord_termId_idx" ON "SearchWord"("termId");

-- CreateIndex
CREATE INDEX "SearchWord_deletions_idx" ON "SearchWord" USING GIN ("deletions");

-- CreateIndex
CREATE UNIQUE INDEX "SearchWord_locale_text_key" ON "SearchWord"("locale", "text");

-- CreateIndex
CREATE INDEX "SearchPosting_documentId_idx" ON "SearchPosting"("documentId");

-- CreateIndex
CREATE INDEX "SearchSynonym_locale_idx" ON "SearchSynonym"("locale");

-- CreateIndex
CREATE INDEX "SearchQuery_at_idx" ON "SearchQuery"("at");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionRevision" ADD CONSTRAINT "QuestionRevision_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownProblem" ADD CONSTRAINT "KnownProblem_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownProblem" ADD CONSTRAINT "KnownProblem_sourceCallId_fkey" FOREIGN KEY ("sourceCallId") REFERENCES "Call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProblemRevision" ADD CONSTRAINT "ProblemRevision_problemId_fkey" FOREIGN KEY ("problemId") REFERENCES "KnownProblem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProblemRevision" ADD CONSTRAINT "ProblemRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProblemRevision" ADD CONSTRAINT "ProblemRevision_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProblemEvent" ADD CONSTRAINT "ProblemEvent_problemId_fkey" FOREIGN KEY ("problemId") REFERENCES "KnownProblem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tree" ADD CONSTRAINT "Tree_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TreeRevision" ADD CONSTRAINT "TreeRevision_treeId_fkey" FOREIGN KEY ("treeId") REFERENCES "Tree"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestForm" ADD CONSTRAINT "RequestForm_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Diagnosis" ADD CONSTRAINT "Diagnosis_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Diagnosis" ADD CONSTRAINT "Diagnosis_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiagnosisEvent" ADD CONSTRAINT "DiagnosisEvent_diagnosisId_fkey" FOREIGN KEY ("diagnosisId") REFERENCES "Diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_callerId_fkey" FOREIGN KEY ("callerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_diagnosisId_fkey" FOREIGN KEY ("diagnosisId") REFERENCES "Diagnosis"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_knownProblemId_fkey" FOREIGN KEY ("knownProblemId") REFERENCES "KnownProblem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallEvent" ADD CONSTRAINT "CallEvent_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallEvent" ADD CONSTRAINT "CallEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchWord" ADD CONSTRAINT "SearchWord_termId_fkey" FOREIGN KEY ("termId") REFERENCES "SearchTerm"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchPosting" ADD CONSTRAINT "SearchPosting_termId_fkey" FOREIGN KEY ("termId") REFERENCES "SearchTerm"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchPosting" ADD CONSTRAINT "SearchPosting_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SearchDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;
