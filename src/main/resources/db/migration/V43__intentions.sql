-- What somebody asked once, by the key of the form where they asked it: asked again under the same, it answers what it made.
CREATE TABLE intention (
    cle      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    acte     VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resultat BIGINT NULL,
    le       DATETIME(6) NOT NULL,
    PRIMARY KEY (cle, acte),
    KEY intention_le (le)
);
