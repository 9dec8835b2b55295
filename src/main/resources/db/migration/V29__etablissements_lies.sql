-- The establishment that carries a secondary one (« non porteuse »), as FINESS+ says; and the establishments that share a SIRET.
ALTER TABLE etablissement
    ADD COLUMN porteuse_finess CHAR(9) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER og_finess,
    ADD KEY etablissement_porteuse (porteuse_finess),
    ADD KEY etablissement_siret (siret);
