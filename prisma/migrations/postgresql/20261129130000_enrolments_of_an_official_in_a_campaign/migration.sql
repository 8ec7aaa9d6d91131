-- CreateIndex
CREATE INDEX "Enrolment_officialId_campaignId_idx" ON "Enrolment"("officialId", "campaignId");
