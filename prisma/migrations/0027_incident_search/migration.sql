-- AlterTable
ALTER TABLE "LiveIncident" ADD COLUMN     "indexedVersion" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "searchVersion" INTEGER NOT NULL DEFAULT 1;
