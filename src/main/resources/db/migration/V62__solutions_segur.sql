-- What the State says of DUI under Ségur: one list for all régions, each from the last file that somebody imported. A line that a
-- file no longer holds stays, absente_depuis the day of that import.
CREATE TABLE solution_segur (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    editeur VARCHAR(150) NOT NULL,
    nom     VARCHAR(150) NOT NULL,
    UNIQUE KEY solution_segur_nom (nom, editeur)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- référencée by lane and wave
CREATE TABLE referencement_segur (
    solution_id    BIGINT     NOT NULL,
    couloir        VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    vague          INT        NOT NULL,
    referencee_le  DATE       NULL,
    absente_depuis DATE       NULL,
    PRIMARY KEY (solution_id, couloir, vague),
    CONSTRAINT referencement_solution FOREIGN KEY (solution_id) REFERENCES solution_segur (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- SONS orders; va_le: the « Prestation Ségur » was had
CREATE TABLE sons_beneficiaire (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    finess         CHAR(9)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    commande_le    DATE         NOT NULL,
    annulee_le     DATE         NULL,
    va_le          DATE         NULL,
    solution       VARCHAR(150) NOT NULL DEFAULT '',
    absente_depuis DATE         NULL,
    UNIQUE KEY sons_commande (finess, commande_le)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE import_segur (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    liste       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    nom_fichier VARCHAR(255) NOT NULL,
    genre       VARCHAR(100) NOT NULL,
    sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    auteur_id   BIGINT       NOT NULL,
    importe_le  DATETIME(6)  NOT NULL,
    lues        INT          NOT NULL,
    nouvelles   INT          NOT NULL,
    modifiees   INT          NOT NULL,
    absentes    INT          NOT NULL,
    refusees    INT          NOT NULL,
    KEY import_segur_liste (liste, id),
    CONSTRAINT import_segur_auteur FOREIGN KEY (auteur_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE SQL SECURITY INVOKER VIEW beneficiaires_sons AS
SELECT finess, commande_le, annulee_le, va_le, solution, absente_depuis FROM sons_beneficiaire;

-- the solution of a project, chosen in the list; what it is called stays as the file says it
ALTER TABLE grappe
    ADD COLUMN solution_id BIGINT NULL AFTER referencee,
    ADD CONSTRAINT grappe_solution FOREIGN KEY (solution_id) REFERENCES solution_segur (id);
