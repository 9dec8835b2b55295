package fr.treille.suivi.point.minutes;

import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.courrier.edition.Imprimable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that minutes say, as formatted French text.
 *
 * @param entete the letterhead, by parameter name of the template
 * @param titre « Point de novembre 2026 »
 * @param moment « Tenu le 12 novembre 2026 à 10:00, en visioconférence »
 * @param version « Version 2, qui remplace la version 1 : … », « » for the first one
 * @param meteo « Nuages – le marché a glissé », « » when it was not said
 * @param paragraphes of the text, with their place in their list
 * @param difficultes « Éditeur : livraison en retard »
 * @param prochain when the next point is
 * @param validation who validated it and when, « » before
 */
public record TexteMinutes(
        Map<String, @Nullable Object> entete,
        String reference,
        String titre,
        String grappe,
        String porteur,
        String moment,
        String version,
        String meteo,
        List<Map<String, String>> participants,
        List<String> ordreDuJour,
        List<Map<String, String>> paragraphes,
        List<String> decisions,
        List<Map<String, String>> actions,
        List<Map<String, String>> risques,
        List<Map<String, String>> avancement,
        List<String> difficultes,
        String prochain,
        String validation)
        implements Imprimable {

    /** All that the minutes of a point say, under a reference. */
    public static TexteMinutes de(Minutes minutes, String reference) {
        return RedactionCompteRendu.texte(minutes, reference);
    }

    /** The template delivered. */
    private static final String MODELE = "suivi/compte-rendu";

    @Override
    public String modele() {
        return MODELE;
    }

    @Override
    public Map<String, @Nullable Object> valeurs() {
        Map<String, @Nullable Object> valeurs = new HashMap<>(entete);
        valeurs.putAll(Map.of(
                "reference", reference,
                "titre", titre,
                "grappe", grappe,
                "porteur", porteur,
                "moment", moment,
                "versionMinutes", version,
                "meteo", meteo,
                "validation", validation,
                "verification", "TREILLE " + reference + " " + titre));
        var listes = Map.<String, Collection<?>>of(
                "participants", participants,
                "ordreDuJour", ordreDuJour,
                "paragraphes", paragraphes,
                "decisions", decisions,
                "actions", actions,
                "risques", risques,
                "avancement", avancement,
                "difficultes", difficultes);
        valeurs.putAll(listes);
        valeurs.put("prochain", prochain);
        valeurs.put("grappeCitee", NomGrappe.cite(grappe));
        return valeurs;
    }
}
