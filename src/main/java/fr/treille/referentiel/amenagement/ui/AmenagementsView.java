package fr.treille.referentiel.amenagement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.referentiel.amenagement.AmenagementLigne;
import fr.treille.referentiel.amenagement.AmenagementService;
import fr.treille.referentiel.amenagement.CibleAmenageable;
import fr.treille.referentiel.amenagement.EffetAmenagement;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which targets were changed after the calls, for which situations, by which decision, from when to when. */
@Route(AppelLiens.AMENAGEMENTS)
@PageTitle("Aménagements de cible")
@RolesAllowed(Droits.PILOTER_APPELS)
class AmenagementsView extends Liste<AmenagementLigne, String, String> {

    private final AmenagementService service;
    private final LocalDate aujourdhui;
    private final Map<String, String> cibles;

    AmenagementsView(AmenagementService service, Clock horloge) {
        super("amenagements", "aménagements de cible", "");
        this.service = service;
        this.aujourdhui = LocalDate.now(horloge);
        this.cibles = service.indicateurs().stream()
                .collect(Collectors.toMap(CibleAmenageable::code, cible -> CibleFiche.abreger(cible.libelle())));
        var texte = filtres().texte("Situation, ARS, décision");
        filtrer(texte::getValue);
        filtres()
                .inserer(new Span(
                        "Un aménagement vaut pour les grappes en cours de la région, même déposées avant lui."));
        lireTout(
                cherche -> service.amenagements().stream()
                        .filter(ligne -> TexteCherche.contient(
                                ligne.situation() + " " + ligne.demandePar() + " " + ligne.source(), cherche))
                        .toList(),
                this::enClair);
        colonnesDesAmenagements();
        pied(resume -> resume);
        siVide(
                "Aucun aménagement ne répond à cette recherche. Quand la DNS et la CNSA en décident un, ajoutez-le ici\u00A0: les"
                        + " mesures des périodes qui finissent après son premier jour le suivent.");
        var ajouter = new Button(
                "Ajouter un aménagement",
                new Icon("vaadin", "plus"),
                clic -> new AmenagementDialog(service, null, aujourdhui, this::actualiser).open());
        ajouter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        agir(ajouter);
    }

    private void colonnesDesAmenagements() {
        var colonnes = colonnes();
        colonnes.texte("situation", "Situation", AmenagementLigne::situation)
                .largeur(12.5)
                .souple(2);
        colonnes.texte("cibles", "Cibles", this::cibles).largeur(6).souple(1);
        colonnes.texte("effet", "Effet", AmenagementsView::effet).largeur(12.5).souple(1);
        colonnes.texte("decision", "Décision", ligne -> Lettres.majuscule(ligne.source()))
                .largeur(8.5)
                .souple(1);
        colonnes.date("depuis", "Depuis", AmenagementLigne::depuis)
                .ecrite(ligne -> ligne.depuis() == null ? "—" : Formats.date(ligne.depuis()))
                .largeur(6.5);
        colonnes.date("jusquAu", "Jusqu’au", AmenagementLigne::jusquAu)
                .ecrite(ligne -> ligne.jusquAu() == null ? "—" : Formats.date(ligne.jusquAu()))
                .largeur(6.5);
        colonnes.texte("etat", "État", ligne -> etat(ligne).getText())
                .rendue(this::etat)
                .largeur(7.5)
                .sansTri();
        colonnes.texte("demande", "Demande", AmenagementsView::demande)
                .largeur(10)
                .souple(1)
                .cachee()
                .sansTri();
        colonnes.geste("gestes", "Actions", this::gestes).largeur(5.2);
    }

    private String cibles(AmenagementLigne ligne) {
        return ligne.indicateurs().stream()
                .map(code -> cibles.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    private static String effet(AmenagementLigne ligne) {
        return ligne.effet().libelle()
                + (ligne.effet() == EffetAmenagement.RETRAIT
                        ? " ("
                                + ligne.secteurs().stream()
                                        .sorted()
                                        .map(Secteur::name)
                                        .collect(Collectors.joining(", "))
                                + ")"
                        : "");
    }

    private static String demande(AmenagementLigne ligne) {
        var le = ligne.demandeLe();
        var cnsa = ligne.cnsaLe();
        return ligne.demandePar()
                + (le == null ? "" : ", le " + Formats.date(le))
                + (cnsa == null ? "" : "\u00A0; CNSA le " + Formats.date(cnsa));
    }

    private String enClair(List<AmenagementLigne> lignes) {
        return Formats.nombre(lignes.stream()
                        .filter(ligne -> ligne.enVigueur(aujourdhui))
                        .count())
                + " en vigueur sur " + Formats.nombre(lignes.size());
    }

    private Badge etat(AmenagementLigne ligne) {
        if (ligne.enVigueur(aujourdhui)) {
            return new Badge("En vigueur", Badge.Ton.REUSSI);
        }
        var depuis = ligne.depuis();
        return depuis != null && depuis.isAfter(aujourdhui)
                ? new Badge("À venir", Badge.Ton.EN_COURS)
                : new Badge("Terminé", Badge.Ton.NEUTRE);
    }

    private Component gestes(AmenagementLigne ligne) {
        var gestes = new Div();
        gestes.addClassName("region-gestes");
        if (ligne.nationale()) {
            return gestes;
        }
        gestes.add(geste(
                "edit",
                "Corriger «\u00A0" + ligne.situation() + "\u00A0»",
                () -> new AmenagementDialog(service, ligne, aujourdhui, this::actualiser).open()));
        if (ligne.jusquAu() == null) {
            gestes.add(geste(
                    "ban",
                    "Mettre fin à «\u00A0" + ligne.situation() + "\u00A0»",
                    () -> new FinAmenagementDialog(service, ligne, aujourdhui, this::actualiser).open()));
        }
        return gestes;
    }

    private static Button geste(String icone, String libelle, Runnable action) {
        var bouton = new Button(new Icon("vaadin", icone), clic -> action.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel(libelle);
        bouton.setTooltipText(libelle);
        return bouton;
    }
}
