package fr.treille.dossier.verification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.verification.redondance.DeclarationSaisie;
import fr.treille.dossier.verification.redondance.Place;
import fr.treille.dossier.verification.redondance.RedondanceService;
import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Declares of ESSMS the DUI that they have, chosen in the list or typed, and other money for the same operation. What those that one
 * chooses declare already is shown, and only what one changes of it is written.
 */
class DeclarerDialog extends Dialog {

    private final RedondanceService service;
    private final GrappeFiche grappe;
    private final Formulaire<DeclarationSaisie> formulaire = new Formulaire<>(DeclarationSaisie.class);
    private final ChampChoixMultiple<String> essms;
    private final ChampsDeclares champs;
    private Map<String, Place> places;

    DeclarerDialog(
            RedondanceService service,
            List<SolutionSegur> liste,
            GrappeFiche grappe,
            List<Place> declarees,
            Runnable ensuite) {
        this.service = service;
        this.grappe = grappe;
        places = parFiness(declarees);
        setHeaderTitle("Ce que des ESSMS déclarent");
        setWidth("40rem");
        essms = formulaire.lier(
                new ChampChoixMultiple<String>("ESSMS"),
                DeclarationSaisie::finess,
                choisis -> versions(choisis == null ? Set.of() : choisis),
                versions -> versions == null ? Set.of() : versions.keySet());
        Champs.proposer(essms, declarees.stream().map(Place::finess).toList());
        essms.setItemLabelGenerator(this::enClair);
        essms.setRequiredIndicatorVisible(true);
        essms.setWidthFull();
        champs = new ChampsDeclares(formulaire, liste);
        formulaire.afficher(depart());
        essms.addValueChangeListener(choix -> champs.gardant(() -> formulaire.afficher(depart())));
        var bouton = new Button("Enregistrer", clic -> {
            if (formulaire.enregistrer(service::declarer, this::relire)) {
                close();
                Messages.succes("La déclaration est enregistrée.");
                ensuite.run();
            }
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(
                        "Ce que les ESSMS choisis déclarent déjà est montré. Seuls les champs que vous changez sont"
                                + " enregistrés."),
                essms,
                champs);
        getFooter().add(new Button("Annuler", clic -> close()), bouton);
    }

    private static Map<String, Place> parFiness(List<Place> declarees) {
        return declarees.stream().collect(Collectors.toMap(Place::finess, place -> place));
    }

    private Place place(String finess) {
        return Objects.requireNonNull(places.get(finess));
    }

    private Map<String, Integer> versions(Set<String> choisis) {
        return choisis.stream()
                .collect(Collectors.toMap(
                        finess -> finess, finess -> place(finess).version()));
    }

    private DeclarationSaisie depart() {
        var choisis = essms.getValue().stream().filter(places::containsKey).collect(Collectors.toSet());
        var commun = champs.preparer(choisis.stream().map(this::place).toList());
        return new DeclarationSaisie(
                grappe.id(),
                versions(choisis),
                Set.of(),
                commun.dui(),
                commun.versionSegur(),
                commun.aide(),
                commun.aideObjet());
    }

    /** What somebody else declared meanwhile of the chosen ones. */
    private DeclarationSaisie relire() {
        places = parFiness(service.declarees(grappe.id()));
        return depart();
    }

    /** With what is declared already. */
    private String enClair(String finess) {
        var place = places.get(finess);
        if (place == null) {
            return finess;
        }
        var segur = place.versionSegur();
        var autre = place.aide();
        return place.nom() + " (" + finess + ")"
                + (place.dui().isEmpty() ? "" : ", " + place.dui())
                + (segur == null ? "" : segur ? ", en version Ségur" : ", sans version Ségur")
                + (autre == null ? "" : ", " + autre.libelle());
    }
}
