-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "before" JSONB;

-- AlterTable
ALTER TABLE "ProviderPart" ADD COLUMN     "endedFrom" "PartState";

-- What somebody passed on and took back is no longer passed on.
CREATE FUNCTION unwatch_what_is_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CallWatch" WHERE "callId" = NEW."callId" AND "personId" = NEW."actorId";
  RETURN NULL;
END $$;

CREATE TRIGGER "CallEvent_unwatched" AFTER INSERT ON "CallEvent" FOR EACH ROW
  WHEN (NEW."kind" = 'takenBack' AND NEW."actorId" IS NOT NULL)
  EXECUTE FUNCTION unwatch_what_is_taken_back();
