package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Chronologie;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.socle.equipe.affectation.AffectationLiens;
import fr.treille.socle.equipe.affectation.AffectationLigne;
import fr.treille.socle.equipe.affectation.AffectationService;
import fr.treille.socle.equipe.affectation.couverture.CouvertureService;
import fr.treille.socle.equipe.affectation.couverture.TerritoireCouvert;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A territoire: how to reach those who cover it, who they are and were, and what is in it. */
@Route(value = AffectationLiens.TERRITOIRES + "/:code", layout = TerritoiresView.class)
@RolesAllowed(Droits.CONSULTER)
class TerritoireView extends DetailCouverture implements BeforeEnterObserver {

    private final CouvertureService couvertures;
    private final AffectationService affectations;
    private final AbsenceService absences;
    private final Dialogues dialogues;
    private final Chronologie chronologie;
    private final Div jour = new Div();

    TerritoireView(
            CouvertureService couvertures,
            AffectationService affectations,
            AbsenceService absences,
            Dialogues dialogues,
            Chronologie chronologie) {
        super(AffectationLiens.TERRITOIRES, "Revenir aux territoires", "Territoire");
        this.couvertures = couvertures;
        this.affectations = affectations;
        this.absences = absences;
        this.dialogues = dialogues;
        this.chronologie = chronologie;
        jour.addClassName("equipe-cartes");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        suivre(entree.getLocation().getQueryParameters());
        montrer(entree.getRouteParameters()
                .get("code")
                .flatMap(couvertures::territoire)
                .orElseThrow(NotFoundException::new));
    }

    private void montrer(TerritoireCouvert lu) {
        var fiche = lu.territoire();
        intituler(fiche.libelle());
        var changer = puisLaListe(() -> couvertures.territoire(fiche.code()).ifPresent(this::montrer));
        entete.montrer(
                fiche.libelle(),
                lu.sansPrincipal() ? new Badge(AffichageEquipe.SANS_PRINCIPAL, Badge.Ton.ALERTE) : null,
                Formats.nombre(lu.essms()) + " ESSMS · " + Formats.compte(lu.nombreGrappes(), "grappe"),
                List.of(
                        Entete.action("Modifier les contacts", false, () -> dialogues.contacts(fiche, changer)),
                        Entete.action("Déclarer une absence", false, () -> dialogues.absence(null, changer)),
                        Entete.action(
                                "Affecter",
                                true,
                                () -> dialogues.affecter(List.of(), List.of(fiche.code()), changer))));
        var frise = new Frise(dialogues, changer);
        removeAll();
        add(entete, contacts(lu));
        couverture(lu, frise);
        add(
                new H2("Absences en cours et à venir"),
                frise.absences(
                        absences.absencesSur(fiche.code()),
                        "Aucune absence n’est déclarée pour les personnes qui couvrent ce territoire."),
                new H2("Affectations passées, en cours et à venir"),
                frise.affectations(
                        affectations.historique(fiche.code()),
                        TerritoireView::personne,
                        "Personne n’a encore été affecté à ce territoire. «\u00A0Affecter\u00A0» désigne qui le couvre."),
                chronologie.de(ObjetTrace.TERRITOIRE, fiche.code(), changer));
    }

    private static Component personne(AffectationLigne ligne) {
        return new Anchor(AffectationLiens.agent(ligne.agentId()), ligne.agentNom());
    }

    private static Component contacts(TerritoireCouvert lu) {
        var contacts = lu.territoire().contacts();
        var informations = new Div(
                Champs.information(
                        "Délégation de l’ARS", Choix.joindre(contacts.arsCourriel(), contacts.arsTelephone())),
                Champs.information("GRADeS", Choix.joindre(contacts.gradesCourriel(), contacts.gradesTelephone())),
                Champs.information("Grappes", AffichageEquipe.grappesEnToutesLettres(lu.grappes())));
        informations.addClassName("informations");
        var voir = new Anchor("grappes?territoire=" + lu.territoire().code(), "Voir ces grappes");
        return lu.nombreGrappes() == 0 ? informations : new Div(informations, voir);
    }

    private void couverture(TerritoireCouvert lu, Frise frise) {
        var code = lu.territoire().code();
        var date = Champs.date("Qui couvrait ce territoire le", PlageDates.CONSULTATION, dialogues.aujourdhui());
        date.setValue(dialogues.aujourdhui());
        date.addClassName("equipe-date");
        date.addValueChangeListener(choix -> couvrir(choix.getValue(), code, frise));
        couvrir(dialogues.aujourdhui(), code, frise);
        var cadre = new Div(new H2("Couverture"), date);
        cadre.addClassName("equipe-jour");
        add(cadre, jour);
    }

    private void couvrir(@Nullable LocalDate quand, String code, Frise frise) {
        jour.removeAll();
        if (quand == null) {
            jour.add(new Span("Donnez une date pour voir qui couvrait le territoire ce jour-là."));
            return;
        }
        var lignes = affectations.couverture(code, quand);
        for (var cote : Cote.values()) {
            jour.add(frise.couverture(
                    (cote == Cote.ARS ? "Mission ARS (DT)" : "Animation territoriale (GRADeS)") + ", le "
                            + Formats.date(quand),
                    lignes.stream().filter(ligne -> ligne.cote() == cote).toList(),
                    "Personne"));
        }
    }
}
