package fr.treille.dossier.verification.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.verification.redondance.Aide;
import fr.treille.dossier.verification.redondance.ChampDeclare;
import fr.treille.dossier.verification.redondance.DeclarationSaisie;
import fr.treille.dossier.verification.redondance.Place;
import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the chosen ESSMS declare, as it is and as a person changes it: several values left as they are stay so for each. */
class ChampsDeclares extends Div {

    private static final String PLUSIEURS = "Plusieurs valeurs";

    /** A choice left so is not written: the empty one of a list, which is never changed once it is shown. */
    private static final String INCHANGE = "Laisser tel quel";

    private final TextField dui;
    private final Checkbox sansDui = new Checkbox("Aucun de ces ESSMS n’a de DUI");
    private final Select<Optional<Boolean>> version;
    private final Select<Optional<Aide>> aide;
    private final TextArea objet;
    private DeclareEnCommun commun = DeclareEnCommun.de(List.of());

    ChampsDeclares(Formulaire<DeclarationSaisie> formulaire, List<SolutionSegur> liste) {
        addClassName("complements-champs");
        dui = formulaire.lier(new TextField("DUI en place"), DeclarationSaisie::dui);
        dui.setMaxLength(Bornes.PRODUIT);
        dui.setHelperText("Vide pour un ESSMS qui n’en a pas");
        var choix = choix(liste);
        sansDui.addValueChangeListener(change -> {
            dui.setEnabled(!change.getValue());
            choix.setEnabled(!change.getValue());
            if (change.getValue()) {
                dui.clear();
            }
        });
        version = choix(formulaire, ChampDeclare.VERSION_SEGUR, DeclarationSaisie::versionSegur);
        version.setLabel("Version Ségur installée");
        version.setItems(List.of(Optional.empty(), Optional.of(true), Optional.of(false)));
        version.setItemLabelGenerator(dite -> libelle(dite, "Non déclaré", oui -> oui ? "Oui" : "Non"));
        aide = choix(formulaire, ChampDeclare.AIDE, DeclarationSaisie::aide);
        aide.setLabel("Autre aide pour la même opération");
        aide.setItems(Stream.concat(
                        Stream.of(Optional.<Aide>empty()),
                        Arrays.stream(Aide.values()).map(Optional::of))
                .toList());
        aide.setItemLabelGenerator(dite -> libelle(dite, "Aucune", Aide::libelle));
        objet = formulaire.lier(new TextArea("Ce qu’elle paie"), DeclarationSaisie::aideObjet);
        objet.setMaxLength(Bornes.MOTIF);
        objet.setVisible(false);
        aide.addValueChangeListener(change -> objet.setVisible(aidee()));
        formulaire.lierAutrement(null, DeclarationSaisie::touches, this::touches, this::reprendre);
        add(choix, dui, sansDui, version, aide, objet);
    }

    private ChampChoix<SolutionSegur> choix(List<SolutionSegur> liste) {
        var choix = new ChampChoix<SolutionSegur>("Le choisir dans la liste des solutions référencées");
        Champs.proposer(choix, liste);
        choix.setItemLabelGenerator(SolutionSegur::libelle);
        choix.setVisible(!liste.isEmpty());
        choix.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                dui.setValue(change.getValue().nom());
            }
        });
        return choix;
    }

    private static <V> String libelle(@Nullable Optional<V> dite, String aucune, Function<V, String> nom) {
        return dite == null ? INCHANGE : dite.map(nom).orElse(aucune);
    }

    private <V> Select<Optional<V>> choix(
            Formulaire<DeclarationSaisie> formulaire,
            ChampDeclare champ,
            Composante<DeclarationSaisie, @Nullable V> quoi) {
        var choix = new Select<Optional<V>>();
        choix.setEmptySelectionAllowed(true);
        choix.setEmptySelectionCaption(INCHANGE);
        // not as one value that is read back: none of several is shown otherwise than none
        formulaire.lierAutrement(
                choix,
                quoi,
                () -> {
                    var choisie = choix.getValue();
                    return choisie == null ? null : choisie.orElse(null);
                },
                dite -> choix.setValue(montrer(champ, dite)));
        return choix;
    }

    private <V> @Nullable Optional<V> montrer(ChampDeclare champ, @Nullable V dite) {
        return dite == null && commun.melange().contains(champ) ? null : Optional.ofNullable(dite);
    }

    /** Gets ready to show what these declare alike. */
    DeclareEnCommun preparer(Collection<Place> places) {
        commun = DeclareEnCommun.de(places);
        var melange = commun.melange();
        version.setHelperText(melange.contains(ChampDeclare.VERSION_SEGUR) ? PLUSIEURS : "");
        aide.setHelperText(melange.contains(ChampDeclare.AIDE) ? PLUSIEURS : "");
        dui.setPlaceholder(melange.contains(ChampDeclare.DUI) ? PLUSIEURS : "");
        objet.setPlaceholder(melange.contains(ChampDeclare.AIDE_OBJET) ? PLUSIEURS : "");
        sansDui.setVisible(melange.contains(ChampDeclare.DUI));
        sansDui.setValue(false);
        return commun;
    }

    /** Shows something else, under what was changed already. */
    void gardant(Runnable montrer) {
        var touches = touches();
        var duiTape = dui.getValue();
        var versionChoisie = version.getValue();
        var aideChoisie = aide.getValue();
        var objetTape = objet.getValue();
        montrer.run();
        if (touches.contains(ChampDeclare.DUI)) {
            dui.setValue(duiTape);
            reprendre(touches);
        }
        if (touches.contains(ChampDeclare.VERSION_SEGUR)) {
            version.setValue(versionChoisie);
        }
        if (touches.contains(ChampDeclare.AIDE)) {
            aide.setValue(aideChoisie);
        }
        if (touches.contains(ChampDeclare.AIDE_OBJET)) {
            objet.setValue(objetTape);
        }
    }

    private static <V> boolean change(@Nullable Optional<V> choisie, @Nullable Optional<V> montree) {
        return choisie != null && !choisie.equals(montree);
    }

    /** Whether some of the chosen ones have another aid, as it is or as it becomes. */
    private boolean aidee() {
        var choisie = aide.getValue();
        return choisie == null
                ? commun.melange().contains(ChampDeclare.AIDE) || commun.aide() != null
                : choisie.isPresent();
    }

    private Set<ChampDeclare> touches() {
        var touches = EnumSet.noneOf(ChampDeclare.class);
        if (sansDui.getValue() || !dui.getValue().strip().equals(commun.dui())) {
            touches.add(ChampDeclare.DUI);
        }
        if (change(version.getValue(), montrer(ChampDeclare.VERSION_SEGUR, commun.versionSegur()))) {
            touches.add(ChampDeclare.VERSION_SEGUR);
        }
        if (change(aide.getValue(), montrer(ChampDeclare.AIDE, commun.aide()))) {
            touches.add(ChampDeclare.AIDE);
        }
        if (objet.isVisible() && !objet.getValue().strip().equals(commun.aideObjet())) {
            touches.add(ChampDeclare.AIDE_OBJET);
        }
        return touches;
    }

    /** That none is chosen for all is told apart from several that are left as they are. */
    private void reprendre(Set<ChampDeclare> touches) {
        sansDui.setValue(touches.contains(ChampDeclare.DUI)
                && dui.getValue().isEmpty()
                && commun.melange().contains(ChampDeclare.DUI));
        if (touches.contains(ChampDeclare.VERSION_SEGUR) && version.getValue() == null) {
            version.setValue(Optional.empty());
        }
        if (touches.contains(ChampDeclare.AIDE) && aide.getValue() == null) {
            aide.setValue(Optional.empty());
        }
    }
}
