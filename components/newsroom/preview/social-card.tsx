interface SocialCardProps {
  title: string;
  address: string;
  description: string;
  /** Address of the drawn card. */
  picture: string;
}

/** The article where somebody shares its address. */
export function SocialCard({ title, address, description, picture }: SocialCardProps) {
  return (
    <main id="main" className="elsewhere social">
      <img src={picture} width="1200" height="630" alt={`As drawn for sharing: ${title}`} />
      <div>
        <cite>{new URL(address).host}</cite>
        <h1>{title}</h1>
        <p>{description}</p>
      </div>
    </main>
  );
}
