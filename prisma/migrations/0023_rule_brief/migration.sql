-- AlterTable
ALTER TABLE "RoutingRule" ADD COLUMN     "brief" TEXT;
