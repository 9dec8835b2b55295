-- The pages that show a grappe at this moment, so that who works on it knows who else does. Without foreign keys: a row lives as
-- long as its page, a minute more at most, and must not wait for who changes the grappe. No history: it is no fact of the file.
CREATE TABLE dossier_ouvert (
    page CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    grappe_id BIGINT NOT NULL,
    agent_id BIGINT NOT NULL,
    ouvert_le DATETIME(6) NOT NULL,
    vu_le DATETIME(6) NOT NULL,
    KEY dossier_ouvert_grappe (grappe_id, vu_le)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
