-- Which message tells the porteur what is awaited of him, or is awaited no more: what waits and says otherwise does not leave.
-- Requests written until now are here without what they said: one that still waits is written again.
CREATE TABLE complement_dit (
    message_id BIGINT NOT NULL PRIMARY KEY,
    grappe_id BIGINT NOT NULL,
    demande INT NOT NULL,
    -- the message that asked for what this one takes back, null for a request
    retire_de BIGINT NULL,
    -- SHA-256 of what it says
    empreinte CHAR(64) NOT NULL DEFAULT '',
    KEY complement_dit_demande (grappe_id, demande, message_id),
    CONSTRAINT complement_dit_message FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE CASCADE,
    CONSTRAINT complement_dit_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO complement_dit (message_id, grappe_id, demande)
SELECT DISTINCT c.message_id, c.grappe_id, c.demande
  FROM complement c
  JOIN message m ON m.id = c.message_id;

-- dossier.grappe: when a file was given, to the second when it is known
CREATE SQL SECURITY INVOKER VIEW depot_de_grappe AS
SELECT id grappe_id, depot_le, depot_heure FROM grappe WHERE depot_le IS NOT NULL;
