-- CreateTable
CREATE TABLE "TableVersion" (
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "TableVersion_pkey" PRIMARY KEY ("name")
);
