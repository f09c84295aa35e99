-- DropForeignKey
ALTER TABLE "Attachment" DROP CONSTRAINT "Attachment_byId_fkey";

-- AlterTable
ALTER TABLE "Attachment" ALTER COLUMN "byId" DROP NOT NULL;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
