-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "unmailed" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "MailTemplate" (
    "kind" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MailTemplate_pkey" PRIMARY KEY ("kind","locale")
);
