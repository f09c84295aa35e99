-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "callBackAt" TIMESTAMPTZ(3),
ADD COLUMN     "parentId" UUID;

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "audience" "Audience" NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LiveIncident" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "organizationId" UUID,
    "callId" UUID NOT NULL,
    "texts" JSONB NOT NULL,
    "byId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LiveIncident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusTemplate" (
    "id" UUID NOT NULL,
    "texts" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StatusTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_key_key" ON "Attachment"("key");

-- CreateIndex
CREATE INDEX "Attachment_callId_idx" ON "Attachment"("callId");

-- CreateIndex
CREATE UNIQUE INDEX "LiveIncident_key_key" ON "LiveIncident"("key");

-- CreateIndex
CREATE INDEX "LiveIncident_endedAt_idx" ON "LiveIncident"("endedAt");

-- CreateIndex
CREATE INDEX "LiveIncident_callId_idx" ON "LiveIncident"("callId");

-- CreateIndex
CREATE INDEX "Call_callBackAt_number_idx" ON "Call"("callBackAt", "number");

-- CreateIndex
CREATE INDEX "Call_parentId_idx" ON "Call"("parentId");

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveIncident" ADD CONSTRAINT "LiveIncident_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveIncident" ADD CONSTRAINT "LiveIncident_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveIncident" ADD CONSTRAINT "LiveIncident_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveIncident" ADD CONSTRAINT "LiveIncident_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "StatusTemplate" ("id", "texts") VALUES
('019a0000-0000-7000-8000-000000000001', '{"en": {"name": "We are on it", "text": "Hello {name}, we are working on your call {number} ({title}). You will hear from us as soon as we know more."}, "tr": {"name": "Üzerinde çalışıyoruz", "text": "Merhaba {name}, {number} numaralı çağrınız ({title}) üzerinde çalışıyoruz. Yeni bir bilgi edinir edinmez size yazacağız."}}'),
('019a0000-0000-7000-8000-000000000002', '{"en": {"name": "With a specialist", "text": "Hello {name}, your call {number} is with a specialist now. Everything you told us has been passed on; you need not explain it again."}, "tr": {"name": "Uzmanda", "text": "Merhaba {name}, {number} numaralı çağrınız şu anda bir uzmanda. Anlattığınız her şey kendisine iletildi; yeniden anlatmanız gerekmez."}}'),
('019a0000-0000-7000-8000-000000000003', '{"en": {"name": "It takes longer", "text": "Hello {name}, your call {number} takes longer than we thought. We have not forgotten you and will write again today."}, "tr": {"name": "Beklenenden uzun sürüyor", "text": "Merhaba {name}, {number} numaralı çağrınız düşündüğümüzden uzun sürüyor. Sizi unutmadık; bugün yeniden yazacağız."}}'),
('019a0000-0000-7000-8000-000000000004', '{"en": {"name": "We could not reach you", "text": "Hello {name}, we tried to reach you about your call {number}. When does it suit you? Please answer here or call us."}, "tr": {"name": "Size ulaşamadık", "text": "Merhaba {name}, {number} numaralı çağrınızla ilgili size ulaşmaya çalıştık. Ne zaman uygun olursunuz? Buradan yanıtlayabilir veya bizi arayabilirsiniz."}}');
