package fr.treille.pilotage.relance.report;

import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.EvenementAgenda;
import fr.treille.pilotage.echeance.FichierAgenda;
import fr.treille.pilotage.relance.RelanceLiens;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.DepotMessages;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the new day of a deadline to those to whom a relance had told another one: proposed, read first, sent by a person. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class ReportService {

    private final ReportRequetes requetes;
    private final DepotMessages depot;
    private final FichierAgenda agenda;
    private final Perimetre perimetre;
    private final Clock horloge;

    ReportService(
            ReportRequetes requetes, DepotMessages depot, FichierAgenda agenda, Perimetre perimetre, Clock horloge) {
        this.requetes = requetes;
        this.depot = depot;
        this.agenda = agenda;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /** The deadlines of the périmètre that somebody believes on another day than theirs, by address. */
    public List<DateChangee> aDire() {
        return requetes.aDire();
    }

    /**
     * The messages that would leave, one an address.
     *
     * @param adresses those wanted; what is not to be told to them any more is left out
     */
    public List<MessageADeposer> apercu(Collection<String> adresses) {
        return requetes.aDire().stream()
                .filter(changee -> adresses.contains(changee.adresse()))
                .collect(Collectors.groupingBy(DateChangee::adresse, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::rediger)
                .toList();
    }

    /**
     * Sends them.
     *
     * @return how many messages left
     * @throws Refus when nobody is to be told any more, or somebody else has just done it
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public int prevenir(Collection<String> adresses) {
        var personnes = requetes.aDire().stream()
                .filter(changee -> adresses.contains(changee.adresse()))
                .collect(Collectors.groupingBy(DateChangee::adresse, TreeMap::new, Collectors.toList()));
        if (personnes.isEmpty()) {
            throw new Refus("Il n’y a plus personne à prévenir\u00A0: tous connaissent la date d’aujourd’hui.");
        }
        var messages = depot.deposer(
                personnes.values().stream().map(this::rediger).toList(),
                perimetre.regionCode(),
                AgentConnecte.courant().nomComplet());
        try {
            var rang = 0;
            for (var changees : personnes.values()) {
                requetes.noter(changees, messages.get(rang++));
            }
        } catch (DuplicateKeyException doublee) {
            throw new Refus("Quelqu’un d’autre vient de prévenir une de ces personnes\u00A0: rien n’est parti d’ici."
                    + " Rechargez la liste, puis recommencez.");
        }
        return messages.size();
    }

    private MessageADeposer rediger(List<DateChangee> changees) {
        var premiere = changees.getFirst();
        var moi = AgentConnecte.courant();
        var grappes = changees.stream().map(DateChangee::grappeId).distinct().toList();
        return new MessageADeposer(
                Bornes.couper(
                        changees.size() == 1
                                ? "Nouvelle date\u00A0: " + premiere.libelle() + ", "
                                        + NomGrappe.cite(premiere.grappe())
                                : "Nouvelles dates pour " + changees.size() + " échéances",
                        Bornes.LIBELLE),
                "Bonjour,\n\nUne date que nous vous avions rappelée a changé\u00A0:\n\n"
                        + changees.stream()
                                .map(changee -> "– " + changee.enClair())
                                .collect(Collectors.joining("\n"))
                        + "\n\nLe fichier joint met votre agenda à jour.\n\n" + moi.nomComplet() + "\n"
                        + moi.fonctionAffichee() + "\n",
                List.of(AdresseCourriel.a("", premiere.adresse())),
                List.of(),
                grappes.size() == 1 ? NomGrappe.titre(premiere.grappe()) : grappes.size() + " grappes",
                grappes.size() == 1 ? "grappes/" + premiere.grappeId() : RelanceLiens.LISTE,
                grappes,
                agenda.ecrire(changees.stream().map(this::evenement).toList()));
    }

    /** The event that the relance had joined, a newer one. */
    private EvenementAgenda evenement(DateChangee changee) {
        return EvenementAgenda.du(
                EcheanceLigne.cle(changee.nature(), changee.grappeId()),
                changee.nouvelle(),
                changee.libelle() + " · " + changee.grappe(),
                changee.porteur(),
                "",
                "",
                changee.changements(),
                horloge.instant());
    }
}
