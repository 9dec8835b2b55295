-- nombre_essms, nombre_og and territoires are counted from grappe_essms by the aggregate: the list of all grappes, its sorts
-- and its totals read no member. montant follows the scale until the avis, which freezes it with its lines.
CREATE TABLE grappe (
    id                         BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    region_code                VARCHAR(3)     NOT NULL,
    appel_id                   BIGINT         NOT NULL,
    fenetre_id                 BIGINT         NOT NULL,
    nom                        VARCHAR(200)   NOT NULL,
    type                       VARCHAR(20)    NOT NULL,
    porteur_finess             CHAR(9)        CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    solution                   VARCHAR(150)   NOT NULL DEFAULT '',
    editeur                    VARCHAR(150)   NOT NULL DEFAULT '',
    referencee                 BOOLEAN        NOT NULL DEFAULT TRUE,
    forme_juridique            VARCHAR(20)    NOT NULL DEFAULT 'CONVENTION',
    equipement_demande         DECIMAL(12, 2) NULL,
    amoa_demandee              DECIMAL(12, 2) NULL,
    contact_civilite           VARCHAR(20)    NOT NULL DEFAULT '',
    contact_nom                VARCHAR(100)   NOT NULL DEFAULT '',
    contact_prenom             VARCHAR(100)   NOT NULL DEFAULT '',
    contact_fonction           VARCHAR(200)   NOT NULL DEFAULT '',
    contact_courriel           VARCHAR(254)   NOT NULL DEFAULT '',
    contact_telephone          VARCHAR(40)    NOT NULL DEFAULT '',
    representant_civilite      VARCHAR(20)    NOT NULL DEFAULT '',
    representant_nom           VARCHAR(100)   NOT NULL DEFAULT '',
    representant_prenom        VARCHAR(100)   NOT NULL DEFAULT '',
    representant_fonction      VARCHAR(200)   NOT NULL DEFAULT '',
    representant_courriel      VARCHAR(254)   NOT NULL DEFAULT '',
    representant_telephone     VARCHAR(40)    NOT NULL DEFAULT '',
    responsable_id             BIGINT         NULL,
    statut                     VARCHAR(20)    NOT NULL DEFAULT 'EN_CONSTITUTION',
    depot_le                   DATE           NULL,
    depot_saisi_le             DATETIME(6)    NULL,
    depot_par_id               BIGINT         NULL,
    depot_annule_motif         VARCHAR(500)   NOT NULL DEFAULT '',
    favorable                  BOOLEAN        NULL,
    montant                    DECIMAL(12, 2) NOT NULL DEFAULT 0,
    nombre_essms               INT            NOT NULL DEFAULT 0,
    nombre_og                  INT            NOT NULL DEFAULT 0,
    -- codes apart by commas, the porteur's first
    territoires                VARCHAR(500)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    -- its ESSMS are in several régions: the window may close earlier
    multiregionale             BOOLEAN        NOT NULL DEFAULT FALSE,
    version                    INT            NOT NULL DEFAULT 0,
    KEY grappe_region (region_code, statut),
    KEY grappe_nom (region_code, nom, id),
    CONSTRAINT grappe_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT grappe_appel FOREIGN KEY (appel_id) REFERENCES appel (id),
    CONSTRAINT grappe_fenetre FOREIGN KEY (fenetre_id) REFERENCES fenetre (id),
    CONSTRAINT grappe_porteur FOREIGN KEY (porteur_finess) REFERENCES organisme_gestionnaire (finess),
    CONSTRAINT grappe_responsable FOREIGN KEY (responsable_id) REFERENCES agent (id),
    CONSTRAINT grappe_depot_par FOREIGN KEY (depot_par_id) REFERENCES agent (id),
    CONSTRAINT grappe_depot CHECK ((statut = 'EN_CONSTITUTION') = (depot_le IS NULL)),
    CONSTRAINT grappe_avis CHECK ((statut IN ('EN_CONSTITUTION', 'DEPOSEE', 'EN_INSTRUCTION')) = (favorable IS NULL)),
    CONSTRAINT grappe_montant CHECK (montant >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- An ESSMS once in a grappe. og_finess and territoire_code are those of the day it was added: a later file of the registry
-- does not change a dossier.
CREATE TABLE grappe_essms (
    grappe_id              BIGINT         NOT NULL,
    finess                 CHAR(9)        CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    og_finess              CHAR(9)        CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    territoire_code        VARCHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position               INT            NOT NULL,
    situation              VARCHAR(20)    NOT NULL,
    heures_medico_sociales DECIMAL(12, 2) NULL,
    heures_totales         DECIMAL(12, 2) NULL,
    PRIMARY KEY (grappe_id, finess),
    KEY grappe_essms_finess (finess, grappe_id),
    CONSTRAINT grappe_essms_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT grappe_essms_essms FOREIGN KEY (finess) REFERENCES etablissement (finess),
    CONSTRAINT grappe_essms_og FOREIGN KEY (og_finess) REFERENCES organisme_gestionnaire (finess),
    CONSTRAINT grappe_essms_heures CHECK ((heures_medico_sociales IS NULL) = (heures_totales IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The lines of the grant as they stood when the avis was given: what the letter and the convention say.
CREATE TABLE grappe_ligne_financement (
    grappe_id        BIGINT         NOT NULL,
    position         INT            NOT NULL,
    libelle          VARCHAR(300)   NOT NULL,
    quantite         INT            NOT NULL,
    montant_unitaire DECIMAL(12, 2) NOT NULL,
    total            DECIMAL(12, 2) NOT NULL,
    explication      VARCHAR(500)   NOT NULL,
    PRIMARY KEY (grappe_id, position),
    CONSTRAINT grappe_ligne_financement_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
