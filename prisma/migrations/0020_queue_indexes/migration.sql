-- Open calls are a small part of a large table and lie all over it: what a queue shows beside every other one is read from
-- an index that holds them alone, and counted without the table.
DROP INDEX "Call_dueAt_number_idx";

CREATE INDEX "Call_unassigned_idx" ON "Call" ("priority", "number") INCLUDE ("id")
  WHERE "isOpen" AND "assigneeId" IS NULL AND "parentId" IS NULL;

CREATE INDEX "Call_atRisk_idx" ON "Call" ("dueAt", "number", "atRiskAt") INCLUDE ("id")
  WHERE "isOpen" AND "dueAt" IS NOT NULL;

CREATE INDEX "Call_open_idx" ON "Call" ("id") INCLUDE ("priority", "number") WHERE "isOpen";
