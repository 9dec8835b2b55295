package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.router.QueryParameters;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.ui.EtatUrl;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/**
 * The list's filter and sort as its address holds them; the page of a grappe keeps them in its own address, for its
 * neighbours and for the way back. What an address holds that means nothing is left aside.
 */
final class EtatListe {

    static final String TEXTE = "q";
    static final String APPEL = "aap";
    static final String FENETRE = "fenetre";
    static final String TERRITOIRE = "territoire";
    static final String STATUT = "statut";
    static final String TYPE = "type";
    static final String SOLUTION = "solution";
    static final String RESPONSABLE = "responsable";
    static final String RETARD = "retard";

    /** What is due first. */
    static final String TRI_PAR_DEFAUT = "echeance";

    private EtatListe() {}

    /** @param territoires the codes that there are: others restrict nothing */
    static GrappeFiltre filtre(QueryParameters parametres, Set<String> territoires) {
        var etat = new EtatUrl(parametres);
        return new GrappeFiltre(
                etat.texte(TEXTE),
                numeros(etat.ensemble(APPEL)),
                connus(etat.ensemble(TERRITOIRE), territoires),
                enums(etat.ensemble(TYPE), TypeProjet.values()),
                enums(etat.ensemble(STATUT), StatutGrappe.values()),
                etat.texte(SOLUTION),
                responsable(etat),
                etat.coche(RETARD),
                numeros(etat.ensemble(FENETRE)));
    }

    private static Set<String> connus(Set<String> codes, Set<String> territoires) {
        return codes.stream().filter(territoires::contains).collect(Collectors.toSet());
    }

    private static Set<Long> numeros(Set<String> valeurs) {
        return valeurs.stream().filter(EtatListe::nombre).map(Long::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable Long responsable(EtatUrl etat) {
        var valeur = etat.texte(RESPONSABLE);
        return nombre(valeur) ? Long.valueOf(valeur) : null;
    }

    private static boolean nombre(String valeur) {
        return valeur.matches("[0-9]{1,18}");
    }

    private static <E extends Enum<E>> Set<E> enums(Set<String> noms, E[] valeurs) {
        return Arrays.stream(valeurs)
                .filter(valeur -> noms.contains(valeur.name()))
                .collect(Collectors.toSet());
    }

    static Sort tri(QueryParameters parametres) {
        var demande = new EtatUrl(parametres).texte(EtatUrl.TRI);
        var tri = demande.isEmpty() ? TRI_PAR_DEFAUT : demande;
        return tri.startsWith("-") ? Sort.by(tri.substring(1)).descending() : Sort.by(tri);
    }
}
