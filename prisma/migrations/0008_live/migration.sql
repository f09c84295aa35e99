-- CreateTable
CREATE TABLE "DeskPresence" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeskPresence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DeskPresence_callId_idx" ON "DeskPresence"("callId");

-- CreateIndex
CREATE INDEX "DeskPresence_seenAt_idx" ON "DeskPresence"("seenAt");

-- AddForeignKey
ALTER TABLE "DeskPresence" ADD CONSTRAINT "DeskPresence_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskPresence" ADD CONSTRAINT "DeskPresence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever looks at the desk hears of a change with its commit, whichever process made it.
CREATE FUNCTION tell_desk_of_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('desk', 'call:' || NEW."number");
  RETURN NULL;
END $$;

CREATE FUNCTION tell_desk_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('desk', 'call:' || (SELECT "number" FROM "Call" WHERE "id" = NEW."callId"));
  RETURN NULL;
END $$;

CREATE FUNCTION tell_desk_of_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('desk', 'here:' || "number") FROM "Call" WHERE "id" = COALESCE(NEW."callId", OLD."callId");
  RETURN NULL;
END $$;

CREATE TRIGGER "Call_opened_told" AFTER INSERT ON "Call" FOR EACH ROW EXECUTE FUNCTION tell_desk_of_call();

-- Not when only the time of the next reckoning has changed.
CREATE TRIGGER "Call_changed_told" AFTER UPDATE ON "Call" FOR EACH ROW
  WHEN ((OLD."version", OLD."dueAt", OLD."atRiskAt", OLD."outOfScope") IS DISTINCT FROM (NEW."version", NEW."dueAt", NEW."atRiskAt", NEW."outOfScope"))
  EXECUTE FUNCTION tell_desk_of_call();

CREATE TRIGGER "CallEvent_told" AFTER INSERT ON "CallEvent" FOR EACH ROW EXECUTE FUNCTION tell_desk_of_event();

CREATE TRIGGER "DeskPresence_told" AFTER INSERT OR DELETE ON "DeskPresence" FOR EACH ROW EXECUTE FUNCTION tell_desk_of_presence();
