-- The caller's word stays with the call in the state that it led to: also the word that it does not work.
CREATE TYPE "CallWord" AS ENUM ('confirmed', 'rejected', 'unanswered');

ALTER TABLE "Call" RENAME COLUMN "closedAs" TO "word";
ALTER TABLE "Call" ALTER COLUMN "word" TYPE "CallWord" USING "word"::text::"CallWord";

DROP TYPE "CallClosing";

-- What was rejected and is still being worked on.
UPDATE "Call" c SET "word" = 'rejected'
FROM (
  SELECT DISTINCT ON ("callId") "callId", "kind" FROM "CallEvent"
  WHERE "kind" IN ('resolved', 'rejected') ORDER BY "callId", "id" DESC
) last
WHERE last."callId" = c."id" AND last."kind" = 'rejected' AND c."isOpen";
