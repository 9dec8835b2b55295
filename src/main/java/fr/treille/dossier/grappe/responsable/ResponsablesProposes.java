package fr.treille.dossier.grappe.responsable;

import fr.treille.socle.equipe.AgentLigne;
import org.jspecify.annotations.Nullable;

/**
 * Who covers a grappe's territoires today.
 *
 * @param ars its chargé(e) de mission, null when there is none
 * @param grades its principal animateur, null when there is none
 */
public record ResponsablesProposes(
        @Nullable AgentLigne ars, @Nullable AgentLigne grades) {}
