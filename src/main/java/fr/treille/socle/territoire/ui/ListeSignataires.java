package fr.treille.socle.territoire.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.SignataireLigne;
import fr.treille.socle.territoire.SignataireService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Who signs for the agency, what, from when to when; those whose delegation is in force first. */
class ListeSignataires extends Div {

    private final SignataireService service;
    private final LocalDate aujourdhui;
    private final Grille<SignataireLigne> grille = new Grille<>("signataires");
    private final Span pied = new Span();

    ListeSignataires(SignataireService service, Clock horloge) {
        this.service = service;
        this.aujourdhui = LocalDate.now(horloge);
        addClassName("region-signataires");
        grille.texte("nom", "Signataire", "10rem", SignataireLigne::nomComplet).setFlexGrow(1);
        grille.texte("qualite", "Qualité", "12rem", SignataireLigne::qualite).setFlexGrow(1);
        grille.texte(
                "actes",
                "Signe",
                "10.9rem",
                ligne -> ligne.actes().stream().map(ActeSigne::libelle).collect(Collectors.joining(", ")));
        grille.texte("delegation", "Décision", "11.1rem", SignataireLigne::delegation)
                .setFlexGrow(1);
        grille.texte("du", "Du", "6.5rem", ligne -> Formats.date(ligne.du()))
                .setComparator(Comparator.comparing(SignataireLigne::du));
        grille.texte("au", "Au", "6.5rem", ligne -> ligne.au() == null ? "—" : Formats.date(ligne.au()));
        grille.composant("etat", "État", "6.8rem", this::etat).setSortable(false);
        grille.composant("gestes", "Actions", "5.2rem", this::gestes).setSortable(false);
        grille.siVide("Personne ne signe encore pour l’agence\u00A0: ajoutez la première personne.");
        var ajouter = new Button(
                "Ajouter un signataire",
                new Icon("vaadin", "plus"),
                clic -> new SignataireDialog(service, null, aujourdhui, this::actualiser).open());
        ajouter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ajouter.addClassName("pousse");
        var barre = new Div(
                new Span("Une lettre ou une convention ne part que signée d’une délégation en vigueur."), ajouter);
        barre.addClassName("barre-filtres");
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(barre, grille, pied);
        actualiser();
    }

    private void actualiser() {
        var lignes = service.signataires().stream()
                .sorted(Comparator.comparing((SignataireLigne ligne) -> !ligne.enVigueur(aujourdhui)))
                .toList();
        grille.setItems(lignes);
        pied.setText(Formats.nombre(lignes.stream()
                        .filter(ligne -> ligne.enVigueur(aujourdhui))
                        .count())
                + " en vigueur sur " + Formats.nombre(lignes.size()));
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
