package fr.treille.pilotage.relance.regle;

import java.util.Set;

/**
 * A rule as its form gives it.
 *
 * @param nature key of the échéance, « DEPOT »
 * @param decalage days after its last day, before it when negative
 * @param objet subject, with fields of {@link ChampRelance}
 * @param texte likewise
 * @param fois how many times at most
 * @param intervalle days from one to the next
 * @param automatique sent by the nightly run rather than by somebody
 * @param version 0 for a new one
 */
public record RegleSaisie(
        String nom,
        String nature,
        int decalage,
        Set<DestinataireRelance> destinataires,
        String objet,
        String texte,
        int fois,
        int intervalle,
        boolean automatique,
        boolean active,
        int version) {

    public RegleSaisie {
        nom = nom.strip();
        objet = objet.strip();
        texte = texte.strip();
        destinataires = Set.copyOf(destinataires);
    }
}
