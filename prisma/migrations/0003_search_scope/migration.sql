-- CreateIndex
CREATE INDEX "SearchDocument_organizationId_idx" ON "SearchDocument"("organizationId");

-- CreateIndex
CREATE INDEX "SearchDocument_serviceId_idx" ON "SearchDocument"("serviceId");
