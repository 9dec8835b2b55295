-- What the avis of a file proposes, for the committee that ranks it.
CREATE SQL SECURITY INVOKER VIEW avis_de_grappe AS
SELECT grappe_id, favorable, montant_propose, ecart_motif, decide_le FROM instruction WHERE favorable IS NOT NULL;

-- A committee of selection: its day, its members one a line, the enveloppe that it shares out between the files of its windows.
CREATE TABLE comite_selection (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    region_code VARCHAR(3) NOT NULL,
    nom VARCHAR(200) NOT NULL,
    jour DATE NOT NULL,
    membres TEXT NOT NULL,
    enveloppe DECIMAL(12, 2) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    CONSTRAINT comite_selection_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT comite_selection_enveloppe CHECK (enveloppe > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

CREATE TABLE comite_fenetre (
    comite_id BIGINT NOT NULL,
    fenetre_id BIGINT NOT NULL,
    PRIMARY KEY (comite_id, fenetre_id),
    CONSTRAINT comite_fenetre_comite FOREIGN KEY (comite_id) REFERENCES comite_selection (id) ON DELETE CASCADE,
    CONSTRAINT comite_fenetre_fenetre FOREIGN KEY (fenetre_id) REFERENCES fenetre (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A way of sharing it out, kept under a name. motif_*: of the files whose line says none.
CREATE TABLE scenario (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    comite_id BIGINT NOT NULL,
    nom VARCHAR(100) NOT NULL,
    motif_favorable VARCHAR(500) NOT NULL DEFAULT '',
    motif_complementaire VARCHAR(500) NOT NULL DEFAULT '',
    motif_defavorable VARCHAR(500) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY scenario_nom (comite_id, nom),
    CONSTRAINT scenario_comite FOREIGN KEY (comite_id) REFERENCES comite_selection (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE scenario_choix (
    scenario_id BIGINT NOT NULL,
    grappe_id BIGINT NOT NULL,
    sens VARCHAR(20) NOT NULL,
    -- what is granted, for a favorable one
    montant DECIMAL(12, 2) NULL,
    motif VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (scenario_id, grappe_id),
    CONSTRAINT scenario_choix_scenario FOREIGN KEY (scenario_id) REFERENCES scenario (id) ON DELETE CASCADE,
    CONSTRAINT scenario_choix_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT scenario_choix_montant CHECK ((sens = 'FAVORABLE') = (montant IS NOT NULL) AND COALESCE(montant, 0) >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What a committee settled of a file, by which scenario. A file on its « liste complémentaire » is still to be decided.
CREATE TABLE dossier_selectionne (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    comite_id BIGINT NOT NULL,
    grappe_id BIGINT NOT NULL,
    sens VARCHAR(20) NOT NULL,
    montant DECIMAL(12, 2) NULL,
    motif VARCHAR(500) NOT NULL,
    scenario VARCHAR(100) NOT NULL,
    arrete_le DATETIME(6) NOT NULL,
    arrete_par_id BIGINT NOT NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY dossier_selectionne_grappe (comite_id, grappe_id),
    KEY dossier_selectionne_de (grappe_id),
    CONSTRAINT dossier_selectionne_comite FOREIGN KEY (comite_id) REFERENCES comite_selection (id),
    CONSTRAINT dossier_selectionne_dossier FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT dossier_selectionne_par FOREIGN KEY (arrete_par_id) REFERENCES agent (id),
    CONSTRAINT dossier_selectionne_montant CHECK ((sens = 'FAVORABLE') = (montant IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;
