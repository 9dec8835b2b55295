package fr.treille.dossier.grappe.membre;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That the ARS verified hours.
 *
 * @param aupres caisse or conseil départemental that it verified them with
 * @param parId agent who did
 */
@Embeddable
record Visa(String aupres, Instant le, Long parId) {}
