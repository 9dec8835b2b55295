package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A window of a draft: what it takes, type by type, and its days. */
class FormulaireFenetre extends Div {

    private final H2 titre = new H2();
    private final Map<EtapeFenetre, ChampDate> dates = new EnumMap<>(EtapeFenetre.class);
    private final Map<TypeProjet, ChampChoixMultiple<Secteur>> accueils = new EnumMap<>(TypeProjet.class);
    private final Select<EtendueProjets> etendue = new Select<>();
    private final TextField selection;

    /** @param fenetre null for a new one */
    FormulaireFenetre(@Nullable FenetreFiche fenetre, LocalDate jour, Runnable retirer) {
        addClassNames("appel-section", "appel-saisie");
        var champs = new FormLayout();
        for (var type : TypeProjet.values()) {
            var secteurs =
                    fenetre == null ? Set.<Secteur>of() : fenetre.accueils().getOrDefault(type, Set.of());
            var champ = Saisies.secteurs("Secteurs reçus en " + type.libelle(), secteurs);
            champ.setHelperText("Vide\u00A0: ces projets ne sont pas reçus");
            accueils.put(type, champ);
            champs.add(champ);
        }
        etendue.setLabel("Projets reçus");
        etendue.setItems(EtendueProjets.values());
        etendue.setItemLabelGenerator(EtendueProjets::libelle);
        etendue.setValue(fenetre == null ? EtendueProjets.TOUTES : fenetre.etendue());
        champs.add(etendue);
        for (var etape : EtapeFenetre.values()) {
            var champ = Champs.echeance(etape.libelle(), PlageDates.APPEL, jour);
            champ.setValue(fenetre == null ? null : fenetre.date(etape));
            champ.setRequiredIndicatorVisible(etape == EtapeFenetre.CLOTURE);
            dates.put(etape, champ);
            champs.add(champ);
        }
        selection = Saisies.texte(
                "Sélection, dans les mots de la source",
                fenetre == null || fenetre.selectionSource() == null ? "" : fenetre.selectionSource(),
                Bornes.TITRE);
        champs.add(selection);
        var bouton = new Button("Retirer cette fenêtre", clic -> retirer.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(titre, champs, bouton);
    }

    /** Its place among the windows, from 0, by which refusals name its fields. */
    void placer(Saisies saisies, int rang) {
        titre.setText("Fenêtre n°\u00A0" + (rang + 1));
        var prefixe = "fenetres." + rang + ".";
        dates.forEach((etape, champ) -> saisies.champ(prefixe + etape, champ));
        saisies.champ(prefixe + "accueils", accueils.getOrDefault(TypeProjet.ACQUISITION, premier()));
    }

    private ChampChoixMultiple<Secteur> premier() {
        return accueils.values().iterator().next();
    }

    FenetreFiche lire(int rang) {
        var cloture = date(EtapeFenetre.CLOTURE);
        if (cloture == null) {
            throw Refus.surChamp("fenetres." + rang + "." + EtapeFenetre.CLOTURE, "Donnez le dernier jour de dépôt.");
        }
        var recus = new EnumMap<TypeProjet, Set<Secteur>>(TypeProjet.class);
        accueils.forEach((type, champ) -> {
            if (!champ.getValue().isEmpty()) {
                recus.put(type, champ.getValue());
            }
        });
        return new FenetreFiche(
                0,
                date(EtapeFenetre.OUVERTURE),
                cloture,
                date(EtapeFenetre.CLOTURE_MULTIREGIONALE),
                date(EtapeFenetre.RECEVABILITE),
                date(EtapeFenetre.INSTRUCTION),
                date(EtapeFenetre.SELECTION),
                selection.getValue().isBlank() ? null : selection.getValue().strip(),
                date(EtapeFenetre.ENGAGEMENT),
                etendue.getValue(),
                recus);
    }

    private @Nullable LocalDate date(EtapeFenetre etape) {
        var champ = dates.get(etape);
        return champ == null ? null : champ.getValue();
    }
}
