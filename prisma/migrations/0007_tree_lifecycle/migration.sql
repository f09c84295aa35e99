-- AlterTable
ALTER TABLE "Tree" ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "state" "ProblemState" NOT NULL DEFAULT 'published',
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "TreeRevision" ADD COLUMN     "authorId" UUID,
ADD COLUMN     "publishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reviewerId" UUID,
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ALTER COLUMN "fromBank" DROP NOT NULL;

-- CreateTable
CREATE TABLE "TreeEvent" (
    "id" BIGSERIAL NOT NULL,
    "treeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TreeEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TreeEvent_treeId_id_idx" ON "TreeEvent"("treeId", "id");

-- AddForeignKey
ALTER TABLE "TreeRevision" ADD CONSTRAINT "TreeRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TreeRevision" ADD CONSTRAINT "TreeRevision_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TreeEvent" ADD CONSTRAINT "TreeEvent_treeId_fkey" FOREIGN KEY ("treeId") REFERENCES "Tree"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Trees so far came from the content: what has no live revision was taken out of it.
UPDATE "Tree" SET "state" = 'archived'
WHERE NOT EXISTS (SELECT 1 FROM "TreeRevision" r WHERE r."treeId" = "Tree"."id" AND r."untilBank" IS NULL);
UPDATE "TreeRevision" SET "publishedAt" = "createdAt", "updatedAt" = "createdAt";
