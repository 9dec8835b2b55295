package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Lettres;
import fr.treille.suivi.apport.ApportLigne;
import fr.treille.suivi.mesure.MesureFiche;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rates of an ESSMS are counted out of: each asked once, however many indicators share it, and proposed as it was in the
 * last period.
 */
class DenominateursEssms extends Div {

    private final Map<String, ChampNombre> champs = new LinkedHashMap<>();

    /**
     * @param lignes what was typed of an indicator
     * @param dernieres what was measured last, by indicator
     * @param change called with a denominator that was changed
     */
    DenominateursEssms(
            List<CibleFiche> cibles,
            Function<CibleFiche, ApportLigne> lignes,
            Map<String, MesureFiche> dernieres,
            Consumer<String> change) {
        addClassName("apport-mesure");
        var grille = new Div();
        grille.addClassName("apport-champs");
        for (var cible : cibles) {
            var denominateur = cible.denominateur();
            if (denominateur == null || champs.containsKey(denominateur)) {
                continue;
            }
            var champ = new ChampNombre(Lettres.majuscule(denominateur), () -> change.accept(denominateur));
            var siennes = cibles.stream()
                    .filter(autre -> denominateur.equals(autre.denominateur()))
                    .toList();
            remplir(
                    champ,
                    siennes.stream().map(sienne -> lignes.apply(sienne).denominateur()),
                    siennes.stream()
                            .map(sienne -> dernieres.get(sienne.code()))
                            .filter(Objects::nonNull)
                            .map(MesureFiche::denominateur));
            champs.put(denominateur, champ);
            grille.add(champ);
        }
        add(new H3("Sur combien"), grille);
        setVisible(!champs.isEmpty());
    }

    private static void remplir(
            ChampNombre champ, Stream<@Nullable Integer> saisis, Stream<@Nullable Integer> derniers) {
        var differents = saisis.filter(Objects::nonNull).distinct().toList();
        var dernier = derniers.filter(Objects::nonNull).findFirst();
        if (!differents.isEmpty()) {
            champ.mettre(differents.getFirst());
            if (differents.size() > 1) {
                champ.setHelperText("Différent selon les indicateurs ("
                        + differents.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + ")\u00A0: ce que vous donnez ici vaut pour tous.");
            }
        } else if (dernier.isPresent()) {
            champ.mettre(dernier.get());
            champ.setHelperText("Repris de la dernière période\u00A0: corrigez-le s’il a changé.");
        }
    }

    /** Null for none, or for one that cannot be read. */
    @Nullable
    Integer valeur(CibleFiche cible) {
        var champ = champ(cible);
        return champ == null ? null : champ.lire();
    }

    /** Takes that of a measure that was kept elsewhere. */
    void prendre(CibleFiche cible, @Nullable Integer valeur) {
        var champ = champ(cible);
        if (champ != null) {
            champ.mettre(valeur);
        }
    }

    /** That of an indicator when it holds no count, else null. */
    @Nullable
    ChampNombre illisible(CibleFiche cible) {
        var champ = champ(cible);
        return champ != null && champ.isInvalid() ? champ : null;
    }

    private @Nullable ChampNombre champ(CibleFiche cible) {
        var denominateur = cible.denominateur();
        return denominateur == null ? null : champs.get(denominateur);
    }
}
