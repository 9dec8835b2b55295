-- What a person looked at: the digest of the facts that an answer is about, « » of those given before it was kept. An answer counts
-- as long as the facts are the same.
ALTER TABLE reponse_verification
    ADD COLUMN vu VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER motif;

-- likewise the OG of the grouping that was appreciated for its AMOA, with how many ESSMS of each it had
ALTER TABLE grappe ADD COLUMN amoa_og VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER amoa_le;
