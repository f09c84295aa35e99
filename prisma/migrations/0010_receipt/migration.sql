-- CreateEnum
CREATE TYPE "CallReceipt" AS ENUM ('awaited', 'refused');

-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "fromGroupId" UUID,
ADD COLUMN     "fromLevel" "CallLevel",
ADD COLUMN     "passedById" UUID,
ADD COLUMN     "receipt" "CallReceipt";

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_passedById_fkey" FOREIGN KEY ("passedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
