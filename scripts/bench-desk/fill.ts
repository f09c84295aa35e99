import pg from 'pg'

/** How much a scratch desk holds; every call has ten events. */
export type Size = { calls: number; customers: number; organizations: number }

/** Agents of a level, and how much of the history is theirs. */
const agents = { level0: 20, level1: 40, level2: 20 } as const

const names = `ARRAY['Ayşe','Mehmet','Clara','Jonas','Işıl','Öznur','Peter','Zeynep','Çağla','Marta','İbrahim','Lena']`
const surnames = `ARRAY['Yılmaz','Brandt','Şahin','Weber','Öztürk','Kaya','Nielsen','Ünal','Demir','Schulz','Aydın','Roth']`
const titles = `ARRAY['Printer prints blank pages','No sound in the meeting','VPN drops every hour','Cannot sign in to the ERP',
  'Monitor stays black','E-posta gönderilemiyor','Yazıcı kâğıt sıkıştırıyor','Şifremi unuttum','The scanner is not found','Excel hangs']`

/** One of an SQL array, by a number. */
const pick = (array: string, by: string) => `(${array})[1 + (${by}) % array_length(${array}, 1)]`

/** When a call was opened: evenly over 700 days. */
const openedAt = (calls: number) =>
  `timestamptz '2026-11-26 08:00Z' - make_interval(secs => (${calls} - n)::float * 700 * 86400 / ${calls})`

const people = ({ customers, organizations }: Size) => `
  INSERT INTO "Organization" ("id", "name")
  SELECT gen_random_uuid(), 'Company ' || n FROM generate_series(1, ${organizations}) n;

  INSERT INTO "Person" ("id", "email", "name", "phone", "role", "organizationId")
  SELECT gen_random_uuid(), 'person' || n || '@bench.example',
         ${pick(names, 'n')} || ' ' || ${pick(surnames, 'n / 12')} || ' ' || n,
         '+90 212 ' || lpad((n * 7919 % 10000000)::text, 7, '0'), 'customer', o."id"
  FROM generate_series(1, ${customers}) n
  JOIN (SELECT "id", row_number() OVER (ORDER BY "name") - 1 AS at FROM "Organization") o ON o.at = n % ${organizations};

  ${Object.entries(agents)
    .map(
      ([role, count]) => `INSERT INTO "Person" ("id", "email", "name", "role")
        SELECT gen_random_uuid(), '${role}-' || n || '@bench.example', 'Agent ${role} ' || n, '${role}'
        FROM generate_series(1, ${count}) n;`,
    )
    .join('\n')}

  CREATE TEMP TABLE agent AS SELECT "id", "role", row_number() OVER (PARTITION BY "role" ORDER BY "email") - 1 AS at
    FROM "Person" WHERE "role" <> 'customer';
  CREATE TEMP TABLE customer AS SELECT "id", "organizationId", row_number() OVER (ORDER BY "id") - 1 AS at
    FROM "Person" WHERE "role" = 'customer';
  CREATE TEMP TABLE service AS SELECT "id", row_number() OVER (ORDER BY "position") - 1 AS at FROM "Service";
  ANALYZE agent; ANALYZE customer; ANALYZE service;`

/** Of 100 calls eight are open, two await their caller's word, and the others are over. */
const calls = ({ calls, customers }: Size) => `
  INSERT INTO "Call" ("id", "key", "kind", "state", "callerId", "organizationId", "serviceId", "channel", "title", "description",
    "impact", "urgency", "priority", "supportLevel", "assigneeId", "waitingFor", "resolvedAt", "closedAt", "word", "dueAt",
    "atRiskAt", "reckonAt", "createdAt", "updatedAt")
  SELECT gen_random_uuid(), 'bench-' || n, CASE WHEN n % 5 = 0 THEN 'serviceRequest' ELSE 'incident' END::"CallKind",
    state::"CallState", c."id", c."organizationId", s."id", CASE WHEN n % 3 = 0 THEN 'phone' ELSE 'portal' END,
    ${pick(titles, 'n')}, 'It began this morning, after the update. Restarting did not help.',
    1 + n % 3, 1 + n / 3 % 3, 1 + (n * 13) % 4, level::"CallLevel", CASE WHEN state = 'new' THEN NULL ELSE a."id" END,
    CASE WHEN state = 'waiting' THEN 'customer' END::"CallWait",
    CASE WHEN state IN ('resolved', 'closed') THEN opened + interval '5 hours' END,
    CASE WHEN state IN ('closed', 'cancelled') THEN opened + interval '1 day' END,
    CASE WHEN state = 'closed' THEN 'confirmed' END::"CallWord",
    CASE WHEN is_open THEN timestamptz '2026-11-26 08:00Z' + make_interval(mins => n % 20000 - 2000) END,
    CASE WHEN is_open THEN timestamptz '2026-11-26 06:00Z' + make_interval(mins => n % 20000 - 2000) END,
    NULL, opened, opened
  FROM generate_series(1, ${calls}) n
  CROSS JOIN LATERAL (SELECT ${openedAt(calls)} AS opened, n * 7919 % 100 AS dice) when_
  CROSS JOIN LATERAL (SELECT CASE WHEN dice < 3 THEN 'new' WHEN dice < 6 THEN 'inProgress' WHEN dice < 8 THEN 'waiting'
    WHEN dice < 10 THEN 'resolved' WHEN dice < 13 THEN 'cancelled' ELSE 'closed' END AS state, dice < 8 AS is_open,
    CASE WHEN n % 4 = 0 THEN 'level2' ELSE 'level1' END AS level) what
  JOIN customer c ON c.at = n * 31 % ${customers}
  JOIN service s ON s.at = n % (SELECT count(*) FROM service)
  JOIN agent a ON a."role"::text = level AND a.at = n / 8 % (SELECT count(*) FROM agent b WHERE b."role"::text = level)
  ORDER BY n;

  INSERT INTO "CallClock" ("id", "callId", "organizationId", "promise", "state", "targetMinutes", "usedMinutes", "dueAt", "missed")
  SELECT gen_random_uuid(), c."id", c."organizationId", p, 'stopped', 240, 100, c."dueAt", c."number" % 12 = 0
  FROM "Call" c CROSS JOIN unnest(ARRAY['response', 'resolution']) p;`

/** The n-th event of a call: who does what, and who may see it. */
const events = `
  INSERT INTO "CallEvent" ("callId", "kind", "data", "audience", "actorId", "at")
  SELECT c."id", e.kind, e.data::jsonb, e.audience::"Audience", CASE e.who WHEN 'caller' THEN c."callerId" WHEN 'level0' THEN a0."id" ELSE coalesce(c."assigneeId", a0."id") END,
         c."createdAt" + make_interval(mins => e.step * 20)
  FROM "Call" c
  CROSS JOIN (VALUES
    (0, 'opened', '{"channel":"phone"}', 'customer', 'level0'),
    (1, 'handedOver', '{"from":"level0","to":"level1"}', 'customer', 'level0'),
    (2, 'taken', '{}', 'customer', 'agent'),
    (3, 'message', '{"text":"Which office are you in, and since when does it happen?"}', 'customer', 'agent'),
    (4, 'message', '{"text":"Second floor. Since the update this morning."}', 'customer', 'caller'),
    (5, 'note', '{"text":"The print server was restarted at seven."}', 'staff', 'agent'),
    (6, 'message', '{"text":"Please try the other queue meanwhile."}', 'customer', 'agent'),
    (7, 'message', '{"text":"That works for now."}', 'customer', 'caller'),
    (8, 'note', '{"text":"Driver replaced on the server."}', 'staff', 'agent'),
    (9, 'message', '{"text":"It should work again; please look."}', 'customer', 'agent')
  ) e(step, kind, data, audience, who)
  JOIN agent a0 ON a0."role" = 'level0' AND a0.at = c."number" % 20
  ORDER BY c."number", e.step;`

const watches = `
  INSERT INTO "CallWatch" ("personId", "callId") SELECT e."actorId", e."callId" FROM "CallEvent" e JOIN "Call" c ON c."id" = e."callId"
  WHERE e."kind" = 'handedOver' AND c."state" NOT IN ('closed', 'cancelled')`

/** Fills a migrated database that knows its services; answers with what stands in it. */
export async function fillDesk(url: string, size: Size): Promise<{ calls: number; events: number; openCalls: number }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Nobody listens, and a hundred thousand calls that are told one by one would take as long again.
    await client.query('SET session_replication_role = replica; SET synchronous_commit = off')
    for (const part of [people(size), calls(size), events, watches]) await client.query(part)
    await client.query('SET session_replication_role = origin')
    const { rows } = await client.query(`SELECT (SELECT count(*)::int FROM "Call") AS calls,
      (SELECT count(*)::int FROM "CallEvent") AS events,
      (SELECT count(*)::int FROM "Call" WHERE "state" IN ('new', 'assigned', 'inProgress', 'waiting')) AS "openCalls"`)
    return rows[0]
  } finally {
    await client.end()
  }
}
