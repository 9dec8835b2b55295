-- What a digest told, as one number: one that waits and would tell otherwise now is written again. Empty for those of before.
ALTER TABLE recapitulatif_envoi
    ADD COLUMN empreinte CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
