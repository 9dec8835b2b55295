package fr.treille.socle.territoire.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.SignataireLigne;
import fr.treille.socle.territoire.SignataireService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Who signs for the agency, what, from when to when; those whose delegation is in force first. */
class ListeSignataires extends Liste<SignataireLigne, LocalDate, String> {

    private final SignataireService service;
    private final LocalDate aujourdhui;

    ListeSignataires(SignataireService service, Clock horloge) {
        super("signataires", "signataires", "");
        this.service = service;
        this.aujourdhui = LocalDate.now(horloge);
        filtrer(() -> aujourdhui);
        lireTout(
                jour -> service.signataires().stream()
                        .sorted(Comparator.comparing((SignataireLigne ligne) -> !ligne.enVigueur(jour)))
                        .toList(),
                this::enClair);
        colonnesDesSignataires();
        pied(resume -> resume);
        siVide("Personne ne signe encore pour l’agence\u00A0: ajoutez la première personne.");
        filtres().inserer(new Span("Une lettre ou une convention ne part que signée d’une délégation en vigueur."));
        var ajouter = new Button(
                "Ajouter un signataire",
                new Icon("vaadin", "plus"),
                clic -> new SignataireDialog(service, null, aujourdhui, this::actualiser).open());
        ajouter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        agir(ajouter);
    }

    private void colonnesDesSignataires() {
        var colonnes = colonnes();
        colonnes.texte("nom", "Signataire", SignataireLigne::nomComplet)
                .largeur(10)
                .souple(1);
        colonnes.texte("qualite", "Qualité", SignataireLigne::qualiteComplete)
                .largeur(12)
                .souple(1);
        colonnes.texte(
                        "actes",
                        "Signe",
                        ligne -> ligne.actes().stream().map(ActeSigne::libelle).collect(Collectors.joining(", ")))
                .largeur(10.9);
        colonnes.texte("delegation", "Décision", SignataireLigne::delegation)
                .largeur(11.1)
                .souple(1);
        colonnes.date("du", "Du", SignataireLigne::du).largeur(6.5);
        colonnes.date("au", "Au", SignataireLigne::au)
                .ecrite(ligne -> ligne.au() == null ? "—" : Formats.date(ligne.au()))
                .largeur(6.5);
        colonnes.texte("etat", "État", ligne -> etat(ligne).getText())
                .rendue(this::etat)
                .largeur(6.8)
                .sansTri();
        colonnes.geste("gestes", "Actions", this::gestes).largeur(5.2);
    }

    private String enClair(List<SignataireLigne> lignes) {
        return Formats.nombre(lignes.stream()
                        .filter(ligne -> ligne.enVigueur(aujourdhui))
                        .count())
                + " en vigueur sur " + Formats.nombre(lignes.size());
    }

    private Badge etat(SignataireLigne ligne) {
        if (ligne.enVigueur(aujourdhui)) {
            return new Badge("En vigueur", Badge.Ton.REUSSI);
        }
        return ligne.du().isAfter(aujourdhui)
                ? new Badge("À venir", Badge.Ton.EN_COURS)
                : new Badge("Terminée", Badge.Ton.NEUTRE);
    }

    private Component gestes(SignataireLigne ligne) {
        var gestes = new Div(geste(
                "edit",
                "Modifier " + ligne.nomComplet(),
                () -> new SignataireDialog(service, ligne, aujourdhui, this::actualiser).open()));
        gestes.addClassName("region-gestes");
        if (ligne.enVigueur(aujourdhui)) {
            gestes.add(geste(
                    "ban",
                    "Terminer la délégation de " + ligne.nomComplet(),
                    () -> new FinDelegationDialog(service, ligne, aujourdhui, this::actualiser).open()));
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
