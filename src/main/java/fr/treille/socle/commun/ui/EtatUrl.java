package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The filters and the sort of a list as they stand in its address, so that Back, reload and a shared link find them
 * again. Empty values are left out of the address.
 */
public final class EtatUrl {

    /** Parameter of the sort: « nom » ascending, « -montant » descending. */
    public static final String TRI = "tri";

    private final Map<String, List<String>> valeurs = new LinkedHashMap<>();

    public EtatUrl(QueryParameters parametres) {
        valeurs.putAll(parametres.getParameters());
    }

    /** The value of a parameter, « » when absent. */
    public String texte(String cle) {
        var liste = valeurs.getOrDefault(cle, List.of());
        return liste.isEmpty() ? "" : liste.getFirst();
    }

    /** All values of a parameter. */
    public Set<String> ensemble(String cle) {
        return new LinkedHashSet<>(valeurs.getOrDefault(cle, List.of()));
    }

    /** Whether a parameter is « oui ». */
    public boolean coche(String cle) {
        return "oui".equals(texte(cle));
    }

    /** Sets a parameter; an empty value removes it. */
    public EtatUrl mettre(String cle, String valeur) {
        return mettre(cle, valeur.isBlank() ? List.of() : List.of(valeur));
    }

    /** Sets a parameter with several values; an empty list removes it. */
    public EtatUrl mettre(String cle, List<String> liste) {
        if (liste.isEmpty()) {
            valeurs.remove(cle);
        } else {
            valeurs.put(cle, new ArrayList<>(liste));
        }
        return this;
    }

    /** These parameters, for a link. */
    public QueryParameters parametres() {
        return new QueryParameters(valeurs);
    }

    /** Writes the state in the address bar of the current page, without adding a step to its history. */
    public void ecrire(UI ui) {
        var chemin = ui.getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(chemin, parametres()));
    }
}
