-- CreateIndex
CREATE INDEX "SearchTerm_family_idx" ON "SearchTerm"("locale", "stem" text_pattern_ops);
