-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "mayFix" BOOLEAN NOT NULL DEFAULT false;
