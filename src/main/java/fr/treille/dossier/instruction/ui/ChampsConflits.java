package fr.treille.dossier.instruction.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.dossier.instruction.critere.Explication;
import fr.treille.dossier.verification.redondance.Redondance;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.ui.Formulaire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The conflicts of a file, each with its own motive: what is said of it already, to start from, or what is to be said. */
public class ChampsConflits extends Div {

    private final Formulaire<?> formulaire;
    private final String defaut;
    private final Map<String, Controle> conflits = new LinkedHashMap<>();
    private final Map<String, TextArea> champs = new LinkedHashMap<>();

    /**
     * @param composante of the record that they make
     * @param defaut what is said of all of them at once, « » for nothing
     */
    public <S extends Record> ChampsConflits(
            Formulaire<S> formulaire, Composante<S, List<Explication>> composante, String defaut) {
        this.formulaire = formulaire;
        this.defaut = defaut.substring(0, Math.min(defaut.length(), Bornes.MOTIF));
        addClassName("champs-conflits");
        formulaire.lierAutrement(null, composante, this::lire, this::poser);
    }

    /** Shows conflicts as they now are; what is typed of those that were there already stays. */
    public void montrer(List<Controle> actuels) {
        conflits.keySet()
                .removeIf(objet ->
                        actuels.stream().noneMatch(actuel -> actuel.objet().equals(objet)));
        champs.entrySet().removeIf(champ -> {
            var parti = !conflits.containsKey(champ.getKey());
            if (parti) {
                remove(champ.getValue());
                formulaire.oublier(Explication.champ(champ.getKey()));
            }
            return parti;
        });
        for (var actuel : actuels) {
            conflits.put(actuel.objet(), actuel);
            champs.computeIfAbsent(actuel.objet(), objet -> champ(actuel)).setHelperText(aide(actuel));
        }
    }

    private TextArea champ(Controle conflit) {
        var champ = formulaire.ajouter(
                Explication.champ(conflit.objet()),
                new TextArea(Redondance.titre(conflit.objet()) + "\u00A0: pourquoi ce n’est pas financé deux fois"));
        champ.setWidthFull();
        champ.setMinRows(2);
        champ.setMaxRows(8);
        champ.setMaxLength(Bornes.MOTIF);
        champ.setValueChangeMode(ValueChangeMode.ON_BLUR);
        champ.setRequiredIndicatorVisible(true);
        champ.setValue(conflit.motifTenu().isEmpty() ? defaut : conflit.motifTenu());
        add(champ);
        return champ;
    }

    private static String aide(Controle conflit) {
        return conflit.appreciationEnClair().isEmpty()
                ? conflit.constat()
                : conflit.constat() + " " + conflit.appreciationEnClair();
    }

    /** Whether there is something to say. */
    public boolean vide() {
        return conflits.isEmpty();
    }

    private List<Explication> lire() {
        return conflits.values().stream()
                .map(conflit -> conflit.expliquer(
                        Objects.requireNonNull(champs.get(conflit.objet())).getValue()))
                .toList();
    }

    /** The motives alone: what conflicts are is what {@link #montrer} was told last. */
    private void poser(List<Explication> dites) {
        dites.forEach(dite -> {
            var champ = champs.get(dite.objet());
            if (champ != null) {
                champ.setValue(dite.motif());
            }
        });
    }
}
