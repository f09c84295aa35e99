-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "mailAfter" TIMESTAMPTZ(3),
ADD COLUMN     "mailAttempts" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "mailAfter" TIMESTAMPTZ(3),
ADD COLUMN     "mailAttempts" INTEGER NOT NULL DEFAULT 0;
